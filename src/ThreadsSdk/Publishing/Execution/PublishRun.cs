using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>One attempt to publish: its journal, its clock and whom it tells. Used by several steps at once.</summary>
internal sealed class PublishRun : IDisposable
{
    private readonly SemaphoreSlim _saving = new(1);
    private readonly IPublishJournalStore? _store;
    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _deadline;
    private readonly CancellationTokenSource _stop;

    public PublishRun(PublishJournal journal, PublishOptions options, TimeProvider clock, CancellationToken cancellationToken)
    {
        (Journal, Options, _store, _clock) = (journal, options, options.Journals, clock);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _deadline = options.Timeout == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : clock.GetUtcNow() + options.Timeout;
    }

    public PublishJournal Journal { get; private set; }

    public PublishOptions Options { get; }

    /// <summary>Ends with the caller's, and when somebody else has taken over.</summary>
    public CancellationToken CancellationToken => _stop.Token;

    /// <summary>Whether somebody else has taken over, because the lease of the journal ended.</summary>
    public bool IsLost { get; private set; }

    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>Goes on with what is stored.</summary>
    public void Begin(PublishJournal journal) => Journal = journal;

    /// <summary>Stops, as the journal is no longer ours.</summary>
    public void Lose()
    {
        IsLost = true;
        _stop.Cancel();
    }

    public JournalPost Post(int index) => Journal.Posts[index];

    /// <summary>Writes down a change. Whoever calls goes on only when it is stored, cancelled or not.</summary>
    public async ValueTask SaveAsync(Func<PublishJournal, PublishJournal> change)
    {
        await _saving.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var changed = change(Journal) with { Revision = Journal.Revision + 1 };
            if (_store is not null)
            {
                await _store.SaveAsync(changed, CancellationToken.None).ConfigureAwait(false);
            }

            Journal = changed;
        }
        finally
        {
            _saving.Release();
        }
    }

    public ValueTask SavePostAsync(int index, Func<JournalPost, JournalPost> change) =>
        SaveAsync(journal => journal.With(index, change(journal.Posts[index])));

    public ValueTask SavePublishedAsync(int index, string postId, CrossReshareStatus? shared) => SavePostAsync(index, post => post with
    {
        PostId = postId,
        CrossreshareToIgStatus = shared ?? post.CrossreshareToIgStatus,
    });

    public ValueTask SaveMediaAsync(int index, int media, Func<JournalMedia, JournalMedia> change) =>
        SavePostAsync(index, post => post.With(media, change(post.Media[media])));

    /// <summary>Writes down a file of a media host together with the image or video it is of.</summary>
    public ValueTask SaveLeaseAsync(int index, int media, MediaLease lease, Func<JournalMedia, JournalMedia> change) => SaveAsync(journal =>
    {
        var post = journal.Posts[index];
        var leases = journal.Leases.RemoveAll(other => other.Host == lease.Host && other.Key == lease.Key).Add(lease);
        return journal.With(index, post.With(media, change(post.Media[media]))) with { Leases = leases };
    });

    public void Tell(PublishStage stage, int? post = null, int? media = null, ContainerStatus? status = null, TimeSpan? wait = null) =>
        Options.Progress?.Report(new PublishProgress(stage, Journal) { Post = post, Media = media, Status = status, Wait = wait });

    public void Tell(Duplicate duplicate) =>
        Options.Progress?.Report(new PublishProgress(PublishStage.DuplicateFound, Journal) { Duplicate = duplicate });

    /// <summary>Waits, unless the time of all does not last until then.</summary>
    public async ValueTask WaitAsync(TimeSpan time, string reason)
    {
        if (!HasTimeFor(time))
        {
            throw new PublishTimeoutException($"{reason} It takes longer than {Options.Timeout:c}. Resume with the journal, or give it more time.")
            {
                Journal = Journal,
            };
        }

        await DelayAsync(time, CancellationToken).ConfigureAwait(false);
    }

    public bool HasTimeFor(TimeSpan time) => time < _deadline - Now;

    public Task DelayAsync(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, _clock, cancellationToken);

    public void Dispose()
    {
        _saving.Dispose();
        _stop.Dispose();
    }
}
