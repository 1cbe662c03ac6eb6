using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore;

/// <content>What one worker has in its hands.</content>
public sealed partial class InMemoryThreadsWebhookInbox
{
    private sealed class Batch : IThreadsWebhookBatch
    {
        private readonly InMemoryThreadsWebhookInbox _inbox;
        private readonly TimeSpan _duration;
        private readonly HashSet<string> _completed = new(StringComparer.Ordinal);
        private DateTimeOffset _endsAt;

        public Batch(InMemoryThreadsWebhookInbox inbox, IReadOnlyList<WaitingEvent> taken, TimeSpan duration)
        {
            (_inbox, _duration) = (inbox, duration);
            Events = [.. taken.Select(one => one.Event)];
            Hold();
            foreach (var one in taken)
            {
                one.Holder = this;
                inbox._holders[one.Event.UserId] = this;
            }
        }

        public IReadOnlyList<ThreadsWebhookEvent> Events { get; }

        public bool IsHeld => _inbox._clock.GetUtcNow() < _endsAt;

        public ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (_inbox._lock)
            {
                if (!IsHeld)
                {
                    return new(false);
                }

                Hold();
                return new(true);
            }
        }

        public ValueTask<bool> CompleteAsync(ThreadsWebhookEvent received, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(received);
            cancellationToken.ThrowIfCancellationRequested();
            lock (_inbox._lock)
            {
                if (_completed.Contains(received.Id))
                {
                    return new(true);
                }

                if (Find(received) is null)
                {
                    return new(false);
                }

                _completed.Add(received.Id);
                _inbox.RemoveWaiting(received.Id);
                _inbox._handled.Add(received.Id, ThreadsLimits.WebhookRetryWindow);
                return new(true);
            }
        }

        public ValueTask<bool> RetryAsync(
            ThreadsWebhookEvent received,
            DateTimeOffset dueAt,
            string reason,
            CancellationToken cancellationToken = default
        )
        {
            ArgumentNullException.ThrowIfNull(received);
            cancellationToken.ThrowIfCancellationRequested();
            lock (_inbox._lock)
            {
                if (Find(received) is not { } waiting)
                {
                    return new(false);
                }

                waiting.Event = waiting.Event with { Failures = waiting.Event.Failures + 1 };
                waiting.DueAt = dueAt;
                waiting.Holder = null;
                return new(true);
            }
        }

        public ValueTask<bool> ParkAsync(ThreadsWebhookEvent received, string reason, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(received);
            cancellationToken.ThrowIfCancellationRequested();
            lock (_inbox._lock)
            {
                if (Find(received) is not { } waiting)
                {
                    return new(false);
                }

                _inbox.RemoveWaiting(received.Id);
                _inbox.AddParked(waiting.Event, reason);
                return new(true);
            }
        }

        public ValueTask DisposeAsync()
        {
            lock (_inbox._lock)
            {
                foreach (var userId in Events.Select(one => one.UserId))
                {
                    if (_inbox._holders.TryGetValue(userId, out var holder) && holder == this)
                    {
                        _inbox._holders.Remove(userId);
                    }
                }

                _endsAt = DateTimeOffset.MinValue;
            }

            return ValueTask.CompletedTask;
        }

        private void Hold() => _endsAt = _inbox._clock.GetUtcNow() + _duration;

        /// <summary>Finds an event that is still in the hands of this batch.</summary>
        private WaitingEvent? Find(ThreadsWebhookEvent received) =>
            IsHeld && _inbox._byId.TryGetValue(received.Id, out var node) && node.Value.Holder == this ? node.Value : null;
    }
}
