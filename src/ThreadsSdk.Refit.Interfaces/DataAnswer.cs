namespace ThreadsSdk;

/// <summary>An answer that is the value of <c>data</c>.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
public sealed record DataAnswer<T>(T Value)
{
    internal static async Task<T> ValueOf(Task<DataAnswer<T>> answer) => (await answer.ConfigureAwait(false)).Value;
}
