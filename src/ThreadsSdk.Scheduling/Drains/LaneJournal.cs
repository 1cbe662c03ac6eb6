using System.Runtime.CompilerServices;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Lanes;

namespace ThreadsSdk.Scheduling.Drains;

/// <summary>
/// Stores the journal of one post in its row. The lane is the right to publish, so there is no lease of its own: a worker that was killed is
/// followed as soon as its lane is free, and one that was only paused cannot save any more.
/// </summary>
internal sealed class LaneJournal(LaneTable lanes, TakenLane lane, BegunPost post) : IPublishJournalStore
{
    private PublishJournal? _journal = post.Journal is null ? null : PublishJournal.FromJson(post.Journal);

    public ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default) => new(_journal);

    public async ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default)
    {
        bool isSaved;
        try
        {
            isSaved = await lanes.SaveJournalAsync(lane, post.Id, journal.ToJson(), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw new PublishJournalStoreException($"The journal of the scheduled post {post.Id} could not be saved: {e.Message}", e);
        }

        if (!isSaved)
        {
            throw new PublishJournalConflictException(
                $"Another worker has taken over the scheduled post {post.Id}, so this one has stopped."
            )
            {
                JournalId = journal.Id,
            };
        }

        _journal = journal;
    }

    public ValueTask<IPublishJournalLease?> TryLeaseAsync(string id, TimeSpan duration, CancellationToken cancellationToken = default) =>
        new(new LaneLease());

    public ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) => new(false);

    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        yield break;
    }

    private sealed class LaneLease : IPublishJournalLease
    {
        public ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default) => new(true);

        public ValueTask DisposeAsync() => default;
    }
}
