namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Publishes what goes out in one call: a repost, and a text that is to be published at once. There is no container to ask when the answer is
/// lost; only the user's newest posts can tell.
/// </summary>
internal sealed class AtOnceStep(PublishRun run, ContainerStep containers, LostPost lost, IMediaApi media)
{
    public static bool IsFor(JournalPost post) => post.RepostedPostId is not null || post.Options.AutoPublishText is true;

    public async Task PublishAsync(int index)
    {
        var isAsked = run.Post(index).PublishingSince is not null;
        var misses = 0;
        for (var failures = 0; ;)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            if (isAsked && await FindAsync(index).ConfigureAwait(false))
            {
                return;
            }

            if (!isAsked)
            {
                await run.SavePostAsync(index, post => post with { PublishingSince = run.Now }).ConfigureAwait(false);
            }

            PublishedMedia published;
            try
            {
                run.Tell(PublishStage.PublishContainer, index);
                published = await AskAsync(index).ConfigureAwait(false);
            }
            catch (ThreadsException e) when (Failures.Passes(e) && failures < Waits.Retries)
            {
                isAsked |= Failures.MayHaveHappened(e);
                await run.WaitAsync(Waits.BeforeRetry(failures++, e), "Threads cannot publish it yet.").ConfigureAwait(false);
                continue;
            }
            catch (ThreadsException e) when (Failures.Is(e, ThreadsError.ContainerNotFound) && misses < Waits.Misses)
            {
                var wait = Waits.BeforeRetry(misses++);
                run.Tell(PublishStage.AwaitPropagation, index, wait: wait);
                await run.WaitAsync(wait, "Threads cannot see yet what the post refers to.").ConfigureAwait(false);
                continue;
            }
            catch (ThreadsException e) when (!Failures.MayHaveHappened(e) && !isAsked)
            {
                await run.SavePostAsync(index, post => post with { PublishingSince = null }).ConfigureAwait(false);
                throw;
            }

            await run.SavePublishedAsync(index, published.Id, published.CrossreshareToIgStatus).ConfigureAwait(false);
            return;
        }
    }

    /// <summary>
    /// Whether the post is out. A text that cannot be found is never sent again; a repost is, when it has been missing for as long as a list
    /// may lag behind.
    /// </summary>
    private async Task<bool> FindAsync(int index)
    {
        run.Tell(PublishStage.FindOutcome, index);
        var isOut = run.Post(index).IsAssumedPublished;
        return await lost.FindAsync(index, isOut, Waits.Lag).ConfigureAwait(false) switch
        {
            Finding.Found => true,
            _ when isOut => throw PublishedIdUnknownException.Of(run.Journal, index),
            Finding.Absent when run.Post(index).RepostedPostId is not null => false,
            _ => throw PublishOutcomeUnknownException.Of(run.Journal, index),
        };
    }

    private async Task<PublishedMedia> AskAsync(int index)
    {
        if (run.Post(index).RepostedPostId is { } reposted)
        {
            return new PublishedMedia { Id = (await media.RepostAsync(reposted, cancellationToken: run.CancellationToken).ConfigureAwait(false)).Id };
        }

        var created = await containers.AskOnceAsync(index).ConfigureAwait(false);
        return new PublishedMedia { Id = created.Id, CrossreshareToIgStatus = created.CrossreshareToIgStatus };
    }
}
