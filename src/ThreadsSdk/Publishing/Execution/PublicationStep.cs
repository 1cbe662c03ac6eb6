using System.Runtime.ExceptionServices;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Publishes a container once, whatever becomes of the answer.</summary>
internal sealed class PublicationStep(PublishRun run, ContainerStep containers, LostPost lost, QuotaStep quota, IPublishingApi publishing)
{
    /// <summary>The posts of which this run has asked for the id.</summary>
    private readonly HashSet<int> _asked = [];

    public async Task PublishAsync(int index)
    {
        for (var recreations = 0; ; recreations++)
        {
            if (run.Post(index).PublishingSince is null || run.Post(index).ContainerId is null)
            {
                await containers.PrepareAsync(index).ConfigureAwait(false);
            }

            if (await TryAsync(index, isLastTry: recreations == Waits.Recreations).ConfigureAwait(false))
            {
                return;
            }

            if (recreations == Waits.Recreations)
            {
                throw new PublishException($"Threads lost the container of post {index + 1} again and again.") { Journal = run.Journal, Post = index };
            }

            await containers.ForgetAsync(index, withItems: true).ConfigureAwait(false);
        }
    }

    /// <summary>Publishes the container of a post.</summary>
    /// <returns>False when Meta has lost the container, so that it has to be made anew.</returns>
    private async Task<bool> TryAsync(int index, bool isLastTry)
    {
        var isAsked = run.Post(index).PublishingSince is not null;
        ExceptionDispatchInfo? refusal = null;
        var misses = 0;
        for (var failures = 0; ;)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            if (isAsked)
            {
                var outcome = await FindOutcomeAsync(index).ConfigureAwait(false);
                if (outcome is Outcome.Published or Outcome.Lost)
                {
                    return outcome == Outcome.Published;
                }

                if (outcome == Outcome.NotPublished && refusal is not null)
                {
                    await run.SavePostAsync(index, post => post with { PublishingSince = null }).ConfigureAwait(false);
                    refusal.Throw();
                }
            }
            else if (run.Post(index).PublishingSince is null)
            {
                await AwaitVideoReplyAsync(index).ConfigureAwait(false);
                await run.SavePostAsync(index, post => post with { PublishingSince = run.Now }).ConfigureAwait(false);
            }

            run.Tell(PublishStage.PublishContainer, index);
            PublishedMedia published;
            try
            {
                published = await publishing.PublishContainerAsync(
                    run.Journal.UserId, run.Post(index).ContainerId!, cancellationToken: run.CancellationToken).ConfigureAwait(false);
            }
            catch (ThreadsException) when (run.Post(index).IsIdAsked && failures < Waits.Retries)
            {
                // It is out whatever is answered; only its id is missing.
                failures++;
                continue;
            }
            catch (ThreadsException e) when (Failures.Is(e, ThreadsError.ContainerNotFound) && (misses < Waits.Misses || !isLastTry))
            {
                if (misses == Waits.Misses)
                {
                    return false;
                }

                var wait = Waits.BeforeRetry(misses++);
                run.Tell(PublishStage.AwaitPropagation, index, wait: wait);
                await run.WaitAsync(wait, "Threads cannot see the container yet.").ConfigureAwait(false);
                continue;
            }
            catch (ThreadsException e) when (Failures.Is(e, ThreadsError.QuotaReached) && run.Options.Quota == QuotaCheck.Wait)
            {
                await quota.WaitAsync(index).ConfigureAwait(false);
                continue;
            }
            catch (ThreadsException e) when (Failures.IsFinal(e) && Failures.MayHaveHappened(e))
            {
                // Threads says so of posts that are out, too: the container has the last word.
                isAsked = true;
                refusal = ExceptionDispatchInfo.Capture(e);
                continue;
            }
            catch (ThreadsException e) when (Failures.Passes(e) && failures < Waits.Retries)
            {
                isAsked |= Failures.MayHaveHappened(e);
                await run.WaitAsync(Waits.BeforeRetry(failures++, e), "Threads cannot publish it yet.").ConfigureAwait(false);
                continue;
            }
            catch (ThreadsException e) when (!isAsked && !Failures.MayHaveHappened(e))
            {
                await run.SavePostAsync(index, post => post with { PublishingSince = null }).ConfigureAwait(false);
                throw;
            }

            await run.SavePublishedAsync(index, published.Id, published.CrossreshareToIgStatus).ConfigureAwait(false);
            return true;
        }
    }

    private async Task AwaitVideoReplyAsync(int index)
    {
        var post = run.Post(index);
        if (!post.IsMeantAsReply || post.MediaType != ContainerMediaType.Video)
        {
            return;
        }

        while (post.ContainerSince + run.Options.VideoReplyDelay - run.Now is { } left && left > TimeSpan.Zero)
        {
            var wait = left < Waits.LongestStep ? left : Waits.LongestStep;
            run.Tell(PublishStage.AwaitPropagation, index, wait: wait);
            await run.WaitAsync(wait, "A video that is a reply is not published at once.").ConfigureAwait(false);
        }
    }

    /// <summary>Asks what became of a publication whose answer is not known. The container tells; where it cannot, the newest posts do.</summary>
    private async Task<Outcome> FindOutcomeAsync(int index)
    {
        run.Tell(PublishStage.FindOutcome, index);
        for (var look = 0; look < Waits.Looks; look++)
        {
            var status = run.Post(index).IsAssumedPublished ? ContainerStatus.Published : await StatusAsync(index).ConfigureAwait(false);
            if (status == ContainerStatus.Published)
            {
                return await FindPublishedAsync(index).ConfigureAwait(false);
            }

            if (status is null)
            {
                return await FindWithoutContainerAsync(index).ConfigureAwait(false);
            }

            if (status == ContainerStatus.Error || status == ContainerStatus.Expired)
            {
                return Outcome.Lost;
            }

            await run.WaitAsync(Waits.BeforeLook(look, isVideo: false), "It is not known yet whether the post is out.").ConfigureAwait(false);
        }

        return Outcome.NotPublished;
    }

    /// <returns>The status; null when Meta has lost the container.</returns>
    private async Task<ContainerStatus?> StatusAsync(int index)
    {
        try
        {
            return (await containers.GetAsync(run.Post(index).ContainerId!).ConfigureAwait(false)).Status;
        }
        catch (ThreadsException e) when (Failures.IsNotThere(e))
        {
            return null;
        }
    }

    /// <summary>
    /// Looks for a post that is out. Where the lists do not tell, Threads is asked once in a run to publish it again, which mostly tells its id
    /// and makes no second one.
    /// </summary>
    private async Task<Outcome> FindPublishedAsync(int index)
    {
        var post = run.Post(index);
        var patience = post.IsIdAsked || post.IsAssumedPublished ? Waits.Lag : TimeSpan.Zero;
        if (await lost.FindAsync(index, isOut: true, patience).ConfigureAwait(false) == Finding.Found)
        {
            return Outcome.Published;
        }

        if (post.IsAssumedPublished || !_asked.Add(index))
        {
            throw PublishedIdUnknownException.Of(run.Journal, index);
        }

        await run.SavePostAsync(index, post => post with { IsIdAsked = true }).ConfigureAwait(false);
        return Outcome.IdWanted;
    }

    private async Task<Outcome> FindWithoutContainerAsync(int index) =>
        await lost.FindAsync(index, isOut: false, Waits.Lag).ConfigureAwait(false) switch
        {
            Finding.Found => Outcome.Published,
            Finding.Absent => Outcome.Lost,
            _ => throw PublishOutcomeUnknownException.Of(run.Journal, index),
        };

    private enum Outcome
    {
        Published,
        IdWanted,
        NotPublished,
        Lost,
    }
}
