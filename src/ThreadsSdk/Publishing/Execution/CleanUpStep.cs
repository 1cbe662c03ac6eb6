using ThreadsSdk.MediaHosting;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Deletes hosted files. Files that cannot be deleted stay in the journal.</summary>
internal sealed class CleanUpStep(PublishRun run)
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(30);

    /// <summary>Deletes all files of the journal that are on the media host of the options.</summary>
    public async Task DeleteAsync(CancellationToken cancellationToken)
    {
        if (run.Options.MediaHost is not { } host || run.Journal.Leases.IsEmpty)
        {
            return;
        }

        run.Report(PublishStage.CleanUp);
        foreach (var lease in run.Journal.Leases.Where(lease => lease.Host == host.Name))
        {
            if (await TryDeleteAsync(host, lease, cancellationToken).ConfigureAwait(false))
            {
                await run.SaveAsync(journal => Released(journal, lease)).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Deletes hosted files within half a minute, even if the caller has canceled meanwhile.</summary>
    public async Task DeleteInTimeAsync()
    {
        if (run.Journal.Leases.IsEmpty)
        {
            return;
        }

        using var deadline = run.CreateDeadline(LongestTime);
        try
        {
            await DeleteAsync(deadline.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            // What is left is in the journal.
        }
    }

    /// <summary>Deletes hosted files after a failure. Errors of the deletion are ignored, because the failure matters more.</summary>
    public async Task TryDeleteAsync()
    {
        try
        {
            await DeleteInTimeAsync().ConfigureAwait(false);
        }
        catch (ThreadsException)
        {
            // What is left is in the journal.
        }
    }

    private async Task<bool> TryDeleteAsync(IMediaHost host, MediaLease lease, CancellationToken cancellationToken)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                await host.DeleteAsync(lease.Key, cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (MediaHostException e)
            {
                if (!e.IsTransient || retry == RetrySchedule.ShortRetries)
                {
                    return false;
                }
            }

            // Not bounded by the time of the run: the post is out, or will not be.
            await run.DelayAsync(RetrySchedule.Delay(retry), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns the journal without the lease and without the addresses that ended with it.</summary>
    private static PublishJournal Released(PublishJournal journal, MediaLease lease) =>
        journal with
        {
            Leases = journal.Leases.Remove(lease),
            Posts =
            [
                .. journal.Posts.Select(post =>
                    post with
                    {
                        Media =
                        [
                            .. post.Media.Select(item => item.HostKey == lease.Key ? item with { HostKey = null, HostedUrl = null } : item),
                        ],
                    }
                ),
            ],
        };
}
