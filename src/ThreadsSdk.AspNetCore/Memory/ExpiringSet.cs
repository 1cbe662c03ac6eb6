namespace ThreadsSdk.AspNetCore.Memory;

/// <summary>Remembers texts for a time, and at most so many of them: of more, those are forgotten that were to be forgotten first.</summary>
internal sealed class ExpiringSet(TimeProvider clock, int capacity)
{
    private readonly Dictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);
    private readonly PriorityQueue<string, DateTimeOffset> _order = new();

    public bool Contains(string text) => _ends.TryGetValue(text, out var end) && end > clock.GetUtcNow();

    /// <summary>Remembers a text.</summary>
    /// <returns>True if it was not remembered.</returns>
    public bool Add(string text, TimeSpan time)
    {
        var now = clock.GetUtcNow();
        Forget(now);
        if (!_ends.TryAdd(text, now + time))
        {
            return false;
        }

        _order.Enqueue(text, now + time);
        return true;
    }

    private void Forget(DateTimeOffset now)
    {
        while (_order.TryPeek(out var text, out var end) && (end <= now || _ends.Count >= capacity))
        {
            _order.Dequeue();
            _ends.Remove(text);
        }
    }
}
