using System.Runtime.CompilerServices;

namespace ThreadsSdk.Publishing;

/// <summary>
/// Keeps journals for as long as the process runs: what fails can be resumed, what dies with the process cannot. May be used by many threads.
/// </summary>
public sealed class InMemoryPublishJournalStore : IPublishJournalStore
{
    private readonly Dictionary<string, PublishJournal> _journals = new(StringComparer.Ordinal);

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
                throw PublishJournalConflictException.Of(journal.Id);
            }

            _journals[journal.Id] = journal;
        }

        return ValueTask.CompletedTask;
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
}
