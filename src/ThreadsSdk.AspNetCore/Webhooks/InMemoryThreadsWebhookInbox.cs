using System.Runtime.CompilerServices;
using ThreadsSdk.AspNetCore.Webhooks;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore;

/// <summary>
/// Stores the events of webhooks in memory. It serves one process and loses what waits and what is parked when that ends: Meta, which was
/// told that the events arrived, does not send them again. Use a store in a database where that matters. It is thread-safe.
/// </summary>
public sealed partial class InMemoryThreadsWebhookInbox : IThreadsWebhookInbox
{
    private const int MostHandled = 100_000;

    private readonly object _lock = new();
    private readonly TimeProvider _clock;
    private readonly int _capacity;
    private readonly LinkedList<WaitingEvent> _waiting = [];
    private readonly Dictionary<string, LinkedListNode<WaitingEvent>> _byId = new(StringComparer.Ordinal);
    private readonly List<ParkedThreadsWebhookEvent> _parked = [];
    private readonly Dictionary<string, Batch> _holders = new(StringComparer.Ordinal);
    private readonly ExpiringSet _handled;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="timeProvider">The clock; null for the system clock.</param>
    /// <param name="capacity">
    /// The number of waiting events from which on none is added. As many can be parked; of more, the oldest are forgotten. Of the handled
    /// ones, the last 100,000 are known again.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than 1.</exception>
    public InMemoryThreadsWebhookInbox(TimeProvider? timeProvider = null, int capacity = 10_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        (_clock, _capacity) = (timeProvider ?? TimeProvider.System, capacity);
        _handled = new ExpiringSet(_clock, MostHandled);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The inbox is full.</exception>
    public ValueTask<int> AddAsync(IReadOnlyList<ThreadsWebhookEvent> events, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(events);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var added = events.Where(IsNew).DistinctBy(one => one.Id, StringComparer.Ordinal).ToList();
            if (added.Count > 0 && _waiting.Count >= _capacity)
            {
                throw new InvalidOperationException("The inbox is full: too many events wait to be handled.");
            }

            foreach (var one in added)
            {
                _byId[one.Id] = _waiting.AddLast(new WaitingEvent(one));
            }

            return new(added.Count);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IThreadsWebhookBatch?> TakeAsync(int count, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var now = _clock.GetUtcNow();
            var blocked = new HashSet<string>(StringComparer.Ordinal);
            var taken = new List<WaitingEvent>();
            for (var node = _waiting.First; node is not null && taken.Count < count; node = node.Next)
            {
                // An event that cannot be taken holds up the later ones of its user.
                if (!blocked.Contains(node.Value.Event.UserId) && node.Value.DueAt <= now && !IsHeld(node.Value.Event.UserId))
                {
                    taken.Add(node.Value);
                }
                else
                {
                    blocked.Add(node.Value.Event.UserId);
                }
            }

            return new(taken.Count == 0 ? null : new Batch(this, taken, duration));
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> CountAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_waiting.Count);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ParkedThreadsWebhookEvent> ListParkedAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        ParkedThreadsWebhookEvent[] parked;
        lock (_lock)
        {
            parked = [.. _parked];
        }

        foreach (var one in parked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return one;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<bool> RetryParkedAsync(string id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (RemoveParked(id) is not { } parked)
            {
                return new(false);
            }

            _byId[id] = _waiting.AddLast(new WaitingEvent(parked.Event with { Failures = 0 }));
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteParkedAsync(string id, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(RemoveParked(id) is not null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> DeleteUserAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var waiting = _waiting.Where(one => one.Event.UserId == userId).ToList();
            waiting.ForEach(one => RemoveWaiting(one.Event.Id));
            return new(waiting.Count + _parked.RemoveAll(one => one.Event.UserId == userId));
        }
    }

    private bool IsNew(ThreadsWebhookEvent one) =>
        !_byId.ContainsKey(one.Id) && !_handled.Contains(one.Id) && !_parked.Exists(parked => parked.Event.Id == one.Id);

    private bool IsHeld(string userId) => _holders.TryGetValue(userId, out var holder) && holder.IsHeld;

    private bool RemoveWaiting(string id)
    {
        if (!_byId.Remove(id, out var node))
        {
            return false;
        }

        _waiting.Remove(node);
        return true;
    }

    private ParkedThreadsWebhookEvent? RemoveParked(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (_parked.FindIndex(one => one.Event.Id == id) is not (>= 0 and var found))
        {
            return null;
        }

        var parked = _parked[found];
        _parked.RemoveAt(found);
        return parked;
    }

    private void AddParked(ThreadsWebhookEvent received, string reason)
    {
        if (_parked.Count >= _capacity)
        {
            _parked.RemoveAt(0);
        }

        _parked.Add(new(received, reason, _clock.GetUtcNow()));
    }

    private sealed class WaitingEvent(ThreadsWebhookEvent received)
    {
        public ThreadsWebhookEvent Event { get; set; } = received;

        public DateTimeOffset DueAt { get; set; } = DateTimeOffset.MinValue;

        public Batch? Holder { get; set; }
    }
}
