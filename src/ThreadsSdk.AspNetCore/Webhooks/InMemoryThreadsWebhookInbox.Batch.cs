using ThreadsSdk.AspNetCore.Webhooks;
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
            inbox._batches.Add(this);
            foreach (var one in taken)
            {
                one.Holder = this;
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
                if (Find(received) is null)
                {
                    // It was recorded before, or is no longer there because its user was deleted.
                    return new(_completed.Contains(received.Id) || (IsHeld && !_inbox._waiting.Contains(received.Id)));
                }

                _completed.Add(received.Id);
                _inbox._waiting.Remove(received.Id);
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

                _inbox._waiting.Remove(received.Id);
                _inbox._parked.Add(new(waiting.Event with { Failures = waiting.Event.Failures + 1 }, reason, _inbox._clock.GetUtcNow()));
                return new(true);
            }
        }

        public ValueTask DisposeAsync()
        {
            lock (_inbox._lock)
            {
                End();
            }

            return ValueTask.CompletedTask;
        }

        /// <summary>Gives back what is left, within the lock of the inbox.</summary>
        public void End()
        {
            if (_inbox._batches.Remove(this))
            {
                _endsAt = DateTimeOffset.MinValue;
                _inbox._waiting.GiveBack(Events.Select(one => one.UserId).Distinct(StringComparer.Ordinal));
            }
        }

        private void Hold() => _endsAt = _inbox._clock.GetUtcNow() + _duration;

        /// <summary>Finds an event that is still in the hands of this batch.</summary>
        private WaitingEvent? Find(ThreadsWebhookEvent received) =>
            IsHeld && _inbox._waiting.Find(received.Id) is { } waiting && waiting.Holder == this ? waiting : null;
    }
}
