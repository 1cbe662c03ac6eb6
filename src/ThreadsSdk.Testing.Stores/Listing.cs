namespace ThreadsSdk.Testing.Stores;

/// <summary>Reads what a store lists.</summary>
internal static class Listing
{
    public static async Task<List<T>> ReadAllAsync<T>(this IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            all.Add(item);
        }

        return all;
    }
}
