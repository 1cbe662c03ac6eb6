using System.Runtime.CompilerServices;

namespace ThreadsSdk.Publishing;

/// <summary>
/// Stores journals in memory, for as long as the process runs. A failed publication can be resumed, but not after the process has ended. It
/// is thread-safe.
/// </summary>
/// <param name="timeProvider">The clock of leases; null for the system clock.</param>
/// <example>
/// <code language="csharp">
/// InMemoryPublishJournalStore store = new();
/// await threads.PublishAsync(Post.Text("Hello"), new() { IdempotencyKey = "hello-1", JournalStore = store });
/// await threads.PublishAsync(Post.Text("Hello"), new() { IdempotencyKey = "hello-1", JournalStore = store });   // the same post
/// </code>
/// </example>
public sealed class InMemoryPublishJournalStore(TimeProvider? timeProvider = null) : IPublishJournalStore
{
    private readonly Dictionary<string, PublishJournal> _journals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lease> _leases = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock = timeProvider ?? TimeProvider.System;

    /// <inheritdoc/>
    public ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_journals)
        {
            return ValueTask.FromResult(_journals.GetValueOrDefault(id));
        }
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(journal);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_journals)
        {
            var revision = _journals.TryGetValue(journal.Id, out var stored) ? stored.Revision : 0;
            if (revision != journal.Revision - 1)
            {
                throw PublishJournalConflictException.Create(journal.Id);
            }

            _journals[journal.Id] = journal;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<IPublishJournalLease?> TryLeaseAsync(string id, TimeSpan duration, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_journals)
        {
            if (_leases.TryGetValue(id, out var held) && held.Until > _clock.GetUtcNow())
            {
                return ValueTask.FromResult<IPublishJournalLease?>(null);
            }

            return ValueTask.FromResult<IPublishJournalLease?>(_leases[id] = new Lease(this, id, duration));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_journals)
        {
            return ValueTask.FromResult(_journals.Remove(id));
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        string[] ids;
        lock (_journals)
        {
            ids = [.. _journals.Keys];
        }

        Array.Sort(ids, StringComparer.Ordinal);
        foreach (var id in ids)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return id;
        }
    }

    private sealed class Lease(InMemoryPublishJournalStore store, string id, TimeSpan duration) : IPublishJournalLease
    {
        public DateTimeOffset Until { get; private set; } = store._clock.GetUtcNow() + duration;

        private bool IsHeld => store._leases.GetValueOrDefault(id) == this;

        public ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (store._journals)
            {
                if (IsHeld)
                {
                    Until = store._clock.GetUtcNow() + duration;
                }

                return ValueTask.FromResult(IsHeld);
            }
        }

        public ValueTask DisposeAsync()
        {
            lock (store._journals)
            {
                if (IsHeld)
                {
                    store._leases.Remove(id);
                }
            }

            return ValueTask.CompletedTask;
        }
    }
}
