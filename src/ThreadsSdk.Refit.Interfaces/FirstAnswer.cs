namespace ThreadsSdk;

/// <summary>An answer that is the one element of the list in <c>data</c>.</summary>
/// <typeparam name="T">The type of the element.</typeparam>
/// <param name="Value">The element.</param>
public sealed record FirstAnswer<T>(T Value)
{
    internal static async Task<T> ValueOf(Task<FirstAnswer<T>> answer) => (await answer.ConfigureAwait(false)).Value;
}
