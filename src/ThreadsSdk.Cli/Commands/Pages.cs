namespace ThreadsSdk.Cli.Commands;

/// <summary>Reads as much of a list as was asked for.</summary>
internal static class Pages
{
    /// <summary>Gets the number of items to ask for at once.</summary>
    public static int Size(int limit) => Math.Min(limit, ThreadsLimits.PageSize);

    public static async Task<IReadOnlyList<T>> TakeAsync<T>(IAsyncEnumerable<T> items, int limit) => await items.Take(limit).ToListAsync();
}
