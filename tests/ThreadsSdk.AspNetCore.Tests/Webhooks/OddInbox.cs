using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

/// <summary>An inbox whose disk is full at times, or whose batches end early.</summary>
internal sealed class OddInbox(IThreadsWebhookInbox inner) : IThreadsWebhookInbox
{
    public bool Fails { get; set; }

    public bool LosesBatches { get; set; }

    /// <summary>The times from which events can be tried again.</summary>
    public Received<DateTimeOffset> Retries { get; } = new();

    /// <summary>Whether a worker has taken events since the last retry.</summary>
    public bool IsTaken { get; private set; }

    private IThreadsWebhookInbox Inner => Fails ? throw new IOException("the disk is full") : inner;

    public ValueTask<int> AddAsync(IReadOnlyList<ThreadsWebhookEvent> events, CancellationToken cancellationToken = default) =>
        Inner.AddAsync(events, cancellationToken);

    public async ValueTask<IThreadsWebhookBatch?> TakeAsync(int count, TimeSpan duration, CancellationToken cancellationToken = default) =>
        await Inner.TakeAsync(count, duration, cancellationToken) is { } batch ? new Batch(Take(), batch) : null;

    public ValueTask<int> CountAsync(CancellationToken cancellationToken = default) => Inner.CountAsync(cancellationToken);

    public IAsyncEnumerable<ParkedThreadsWebhookEvent> ListParkedAsync(CancellationToken cancellationToken = default) =>
        Inner.ListParkedAsync(cancellationToken);

    public ValueTask<bool> RetryParkedAsync(string id, CancellationToken cancellationToken = default) =>
        Inner.RetryParkedAsync(id, cancellationToken);

    public ValueTask<bool> DeleteParkedAsync(string id, CancellationToken cancellationToken = default) =>
        Inner.DeleteParkedAsync(id, cancellationToken);

    public ValueTask<int> DeleteUserAsync(string userId, CancellationToken cancellationToken = default) =>
        Inner.DeleteUserAsync(userId, cancellationToken);

    private OddInbox Take()
    {
        IsTaken = true;
        return this;
    }

    private sealed class Batch(OddInbox inbox, IThreadsWebhookBatch inner) : IThreadsWebhookBatch
    {
        public IReadOnlyList<ThreadsWebhookEvent> Events => inner.Events;

        private IThreadsWebhookBatch Inner => inbox.Fails ? throw new IOException("the disk is full") : inner;

        public async ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default) =>
            !inbox.LosesBatches && await Inner.RenewAsync(cancellationToken);

        public ValueTask<bool> CompleteAsync(ThreadsWebhookEvent received, CancellationToken cancellationToken = default) =>
            Inner.CompleteAsync(received, cancellationToken);

        public ValueTask<bool> RetryAsync(
            ThreadsWebhookEvent received,
            DateTimeOffset dueAt,
            string reason,
            CancellationToken cancellationToken = default
        )
        {
            inbox.IsTaken = false;
            inbox.Retries.Add(dueAt);
            return Inner.RetryAsync(received, dueAt, reason, cancellationToken);
        }

        public ValueTask<bool> ParkAsync(ThreadsWebhookEvent received, string reason, CancellationToken cancellationToken = default) =>
            Inner.ParkAsync(received, reason, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
