using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Keeps parked events in the order in which they were parked, and no more than so many: the oldest make room.</summary>
internal sealed class OrderedParkedEvents(int capacity)
{
    private readonly LinkedList<ParkedThreadsWebhookEvent> _parked = [];
    private readonly Dictionary<string, LinkedListNode<ParkedThreadsWebhookEvent>> _byId = new(StringComparer.Ordinal);

    public bool Contains(string id) => _byId.ContainsKey(id);

    public IReadOnlyList<ParkedThreadsWebhookEvent> ToList() => [.. _parked];

    public void Add(ParkedThreadsWebhookEvent parked)
    {
        if (_parked.Count >= capacity)
        {
            Remove(_parked.First!.Value.Event.Id);
        }

        _byId[parked.Event.Id] = _parked.AddLast(parked);
    }

    /// <summary>Removes an event.</summary>
    /// <returns>The event; null if there is none.</returns>
    public ParkedThreadsWebhookEvent? Remove(string id)
    {
        if (!_byId.Remove(id, out var node))
        {
            return null;
        }

        _parked.Remove(node);
        return node.Value;
    }

    public int RemoveUser(string userId)
    {
        var ids = _parked.Where(one => one.Event.UserId == userId).Select(one => one.Event.Id).ToList();
        ids.ForEach(id => Remove(id));
        return ids.Count;
    }
}
