using System.Runtime.CompilerServices;
using ThreadsSdk.AspNetCore.Memory;
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
    private readonly WaitingEvents _waiting = new();
    private readonly HashSet<Batch> _batches = [];
    private readonly OrderedParkedEvents _parked;
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
        _parked = new OrderedParkedEvents(capacity);
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

            added.ForEach(_waiting.Add);
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
            foreach (var ended in _batches.Where(batch => !batch.IsHeld).ToList())
            {
                ended.End();
            }

            var taken = _waiting.Take(count, _clock.GetUtcNow());
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
        IReadOnlyList<ParkedThreadsWebhookEvent> parked;
        lock (_lock)
        {
            parked = _parked.ToList();
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
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (_parked.Remove(id) is not { } parked)
            {
                return new(false);
            }

            _waiting.Add(parked.Event with { Failures = 0 });
            return new(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteParkedAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_parked.Remove(id) is not null);
        }
    }

    /// <inheritdoc/>
    public ValueTask<int> DeleteUserAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return new(_waiting.RemoveUser(userId) + _parked.RemoveUser(userId));
        }
    }

    private bool IsNew(ThreadsWebhookEvent one) => !_waiting.Contains(one.Id) && !_handled.Contains(one.Id) && !_parked.Contains(one.Id);
}
