using ThreadsSdk.Http;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Represents one attempt to publish: its journal, its clock and the receiver of its progress. Several steps use it concurrently.
/// </summary>
internal sealed class PublishRun : IDisposable
{
    private readonly SemaphoreSlim _saving = new(1);
    private readonly ThreadsSettings _settings;
    private readonly DateTimeOffset _deadline;
    private readonly CancellationTokenSource _stop;

    public PublishRun(PublishJournal journal, PublishOptions options, ThreadsSettings settings, CancellationToken cancellationToken)
    {
        (Journal, Options, _settings) = (journal, options, settings);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _deadline = options.Timeout == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : Now + options.Timeout;
    }

    public PublishJournal Journal { get; private set; }

    public PublishOptions Options { get; }

    public ProcessingTimes ProcessingTimes => ProcessingTimes.For(_settings);

    /// <summary>Gets the posts in order. Splitting a text again may add some.</summary>
    public IEnumerable<PostHandle> Posts
    {
        get
        {
            for (var i = 0; i < Journal.Posts.Length; i++)
            {
                yield return new PostHandle(this, i);
            }
        }
    }

    /// <summary>Gets the token that is canceled with the caller's, and when another caller has taken over.</summary>
    public CancellationToken CancellationToken => _stop.Token;

    /// <summary>Gets a value indicating whether another caller has taken over, because the lease of the journal ended.</summary>
    public bool IsLost { get; private set; }

    public DateTimeOffset Now => _settings.Clock.GetUtcNow();

    /// <summary>Continues with the stored journal.</summary>
    public void Begin(PublishJournal stored) => Journal = stored.WithSourcesOf(Journal);

    /// <summary>Stops, because another caller has taken over the journal.</summary>
    public void Lose()
    {
        IsLost = true;
        _stop.Cancel();
    }

    /// <summary>Records a change. The call returns only when it is stored, even if canceled.</summary>
    public async ValueTask SaveAsync(Func<PublishJournal, PublishJournal> change)
    {
        await _saving.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            var changed = change(Journal) with { Revision = Journal.Revision + 1 };
            if (Options.JournalStore is { } store)
            {
                await store.SaveAsync(changed, CancellationToken.None).ConfigureAwait(false);
            }

            Journal = changed;
        }
        finally
        {
            _saving.Release();
        }
    }

    public void Report(PublishStage stage, TimeSpan? wait = null) => Report(new PublishProgress(stage, Journal) { Wait = wait });

    public void Report(PublishProgress progress)
    {
        PublishLog.Reached(_settings.Logger, progress);
        Options.Progress?.Report(progress);
    }

    /// <summary>Waits, unless less time than that is left.</summary>
    public async ValueTask WaitAsync(TimeSpan time, string reason)
    {
        if (!HasTimeFor(time))
        {
            throw new PublishTimeoutException(
                $"{reason} Publishing takes longer than {Options.Timeout:c}. Resume with the journal, or set a longer Timeout."
            )
            {
                Journal = Journal,
            };
        }

        await DelayAsync(time, CancellationToken).ConfigureAwait(false);
    }

    public bool HasTimeFor(TimeSpan time) => time < _deadline - Now;

    public CancellationTokenSource CreateDeadline(TimeSpan time) => new(time, _settings.Clock);

    public Task DelayAsync(TimeSpan time, CancellationToken cancellationToken) => Task.Delay(time, _settings.Clock, cancellationToken);

    public void Dispose()
    {
        _saving.Dispose();
        _stop.Dispose();
    }
}
