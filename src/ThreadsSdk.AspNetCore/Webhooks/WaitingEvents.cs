using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>
/// Keeps events by user, so that taking the oldest ones costs no more when very many wait. A user whose events are taken is out of the way
/// until they are given back.
/// </summary>
internal sealed class WaitingEvents
{
    private readonly Dictionary<string, WaitingEvent> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WaitingUser> _users = new(StringComparer.Ordinal);
    private readonly SortedSet<WaitingUser> _free = new(Comparer<WaitingUser>.Create((one, other) => one.First.CompareTo(other.First)));
    private long _last;

    public int Count => _byId.Count;

    public bool Contains(string id) => _byId.ContainsKey(id);

    public WaitingEvent? Find(string id) => _byId.GetValueOrDefault(id);

    public void Add(ThreadsWebhookEvent received)
    {
        var waiting = new WaitingEvent(received, ++_last);
        _byId.Add(received.Id, waiting);
        if (!_users.TryGetValue(received.UserId, out var user))
        {
            _users.Add(received.UserId, user = new WaitingUser());
        }

        user.Events.AddLast(waiting.Node);
        if (!user.IsTaken)
        {
            _free.Add(user);
        }
    }

    /// <summary>Takes the oldest events that are due. One that is not holds up the later ones of its user.</summary>
    public IReadOnlyList<WaitingEvent> Take(int count, DateTimeOffset now)
    {
        var taken = new List<WaitingEvent>();
        var next = new PriorityQueue<LinkedListNode<WaitingEvent>, long>();
        using var users = _free.GetEnumerator();
        var hasUser = users.MoveNext();
        while (taken.Count < count && (hasUser || next.Count > 0))
        {
            var isOfNewUser = hasUser && (!next.TryPeek(out _, out var first) || users.Current.First < first);
            var node = isOfNewUser ? users.Current.Events.First! : next.Dequeue();
            hasUser = isOfNewUser ? users.MoveNext() : hasUser;
            if (node.Value.DueAt > now)
            {
                continue;
            }

            taken.Add(node.Value);
            if (node.Next is { } later)
            {
                next.Enqueue(later, later.Value.Number);
            }
        }

        foreach (var user in taken.Select(one => _users[one.Event.UserId]).Distinct().ToList())
        {
            _free.Remove(user);
            user.IsTaken = true;
        }

        return taken;
    }

    /// <summary>Lets others take the events of users again.</summary>
    public void GiveBack(IEnumerable<string> userIds)
    {
        foreach (var userId in userIds)
        {
            if (_users.TryGetValue(userId, out var user))
            {
                user.IsTaken = false;
                Settle(userId, user);
            }
        }
    }

    public bool Remove(string id)
    {
        if (!_byId.Remove(id, out var waiting))
        {
            return false;
        }

        var userId = waiting.Event.UserId;
        var user = _users[userId];

        // A free user is found by its first event, which this may be.
        _free.Remove(user);
        user.Events.Remove(waiting.Node);
        Settle(userId, user);
        return true;
    }

    public int RemoveUser(string userId)
    {
        var ids = _users.TryGetValue(userId, out var user) ? user.Events.Select(one => one.Event.Id).ToList() : [];
        ids.ForEach(id => Remove(id));
        return ids.Count;
    }

    private void Settle(string userId, WaitingUser user)
    {
        if (user.IsTaken)
        {
            return;
        }

        if (user.Events.Count == 0)
        {
            _users.Remove(userId);
        }
        else
        {
            _free.Add(user);
        }
    }

    private sealed class WaitingUser
    {
        public LinkedList<WaitingEvent> Events { get; } = [];

        public bool IsTaken { get; set; }

        /// <summary>Gets the number of the first event; that of none is higher than all.</summary>
        public long First => Events.First?.Value.Number ?? long.MaxValue;
    }
}
