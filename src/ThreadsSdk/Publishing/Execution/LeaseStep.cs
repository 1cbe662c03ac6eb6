namespace ThreadsSdk.Publishing.Execution;

/// <summary>Acquires the exclusive right to publish with a journal, and keeps it until it is released.</summary>
internal sealed class LeaseStep(PublishRun run, IPublishJournalStore store)
{
    /// <summary>The time a store keeps a lease that is not renewed, and so the time others wait after a process dies.</summary>
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Renewal = Duration / 3;

    /// <summary>Ensures that no one else publishes with the journal, and continues with its stored revision.</summary>
    /// <returns>The lease; null without a store.</returns>
    public static async Task<IAsyncDisposable?> BeginAsync(PublishRun run)
    {
        if (run.Options.JournalStore is not { } store)
        {
            return null;
        }

        var lease = await new LeaseStep(run, store).TakeAsync().ConfigureAwait(false);
        try
        {
            if (await store.LoadAsync(run.Journal.Id, run.CancellationToken).ConfigureAwait(false) is { } stored)
            {
                if (stored.Fingerprint != run.Journal.Fingerprint)
                {
                    throw IdempotencyKeyReusedException.Create(stored.Id);
                }

                await TakeUpAsync(run, stored).ConfigureAwait(false);
            }

            return lease;
        }
        catch
        {
            await lease.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits until no one else holds the lease.</summary>
    /// <exception cref="PublishJournalConflictException">Another caller holds the lease for longer than the run may take.</exception>
    public async Task<IAsyncDisposable> TakeAsync()
    {
        for (var poll = 0; ; poll++)
        {
            if (await store.TryLeaseAsync(run.Journal.Id, Duration, run.CancellationToken).ConfigureAwait(false) is { } lease)
            {
                return new Held(run, lease);
            }

            var wait = PollSchedule.Delay(poll);
            if (!run.HasTimeFor(wait))
            {
                throw PublishJournalConflictException.Busy(run.Journal.Id);
            }

            run.Report(PublishStage.AwaitLease, wait);
            await run.DelayAsync(wait, run.CancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Merges the stored journal with the caller's. An older journal of the caller's adds nothing; one of the same revision may declare the
    /// outcome of a post.
    /// </summary>
    private static async Task TakeUpAsync(PublishRun run, PublishJournal stored)
    {
        if (stored.Revision > run.Journal.Revision)
        {
            run.Begin(stored);
        }
        else if (!stored.ToUtf8Json().AsSpan().SequenceEqual(run.Journal.ToUtf8Json()))
        {
            await run.SaveAsync(static journal => journal).ConfigureAwait(false);
        }
    }

    private sealed class Held : IAsyncDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly IPublishJournalLease _lease;
        private readonly Task _renewing;

        public Held(PublishRun run, IPublishJournalLease lease)
        {
            _lease = lease;
            _renewing = RenewAsync(run);
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            await _renewing.ConfigureAwait(false);
            _stop.Dispose();
            try
            {
                await _lease.DisposeAsync().ConfigureAwait(false);
            }
            catch (PublishJournalStoreException)
            {
                // It ends by itself, and must not hide what became of the post.
            }
        }

        private async Task RenewAsync(PublishRun run)
        {
            try
            {
                for (; ; )
                {
                    await run.DelayAsync(Renewal, _stop.Token).ConfigureAwait(false);
                    if (!await TryRenewAsync().ConfigureAwait(false))
                    {
                        run.Lose();
                        return;
                    }
                }
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                // It is given back.
            }
        }

        /// <summary>
        /// Renews the lease. A store that is briefly unavailable, whatever it throws, does not end the lease and must not hide the outcome
        /// of a post; the next save will fail if the lease is lost.
        /// </summary>
        private async Task<bool> TryRenewAsync()
        {
            try
            {
                return await _lease.RenewAsync(_stop.Token).ConfigureAwait(false);
            }
            catch (Exception) when (!_stop.IsCancellationRequested)
            {
                return true;
            }
        }
    }
}
