namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents the first items of a listing.</summary>
internal sealed record Some<T>(IReadOnlyList<T> Items, bool HasMore)
{
    public static readonly Some<T> None = new([], HasMore: false);

    public static async Task<Some<T>> TakeAsync(IAsyncEnumerable<T> all, int count, CancellationToken cancellationToken)
    {
        var items = new List<T>();
        await foreach (var item in all.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (items.Count == count)
            {
                return new(items, HasMore: true);
            }

            items.Add(item);
        }

        return new(items, HasMore: false);
    }
}
