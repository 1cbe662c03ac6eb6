using System.Runtime.ExceptionServices;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Represents the attempts to publish one container, and what they reveal about its post.</summary>
internal sealed class PublicationAttempt(
    PublishRun run,
    PostHandle post,
    ContainerStep containers,
    OutcomeStep outcomes,
    QuotaStep quota,
    IPublishingApi publishing
)
{
    private ExceptionDispatchInfo? _refusal;
    private bool _isReadinessKnown = post.Plan.MediaType != ContainerMediaType.Text;
    private bool _isPublishing;
    private int _idRequests;

    /// <summary>Gets a value indicating whether Threads was asked to publish the container and has not definitely refused.</summary>
    public bool MayBeOut { get; private set; } = post.State.PublishingSince is not null;

    /// <summary>
    /// Gets a value indicating whether Threads refused the last attempt, or was never reached, and the post is not published.
    /// </summary>
    public bool IsRefused { get; private set; }

    /// <summary>Publishes the container, unless it turns out to be published.</summary>
    /// <returns>False if Meta has lost the container.</returns>
    public async Task<bool> PublishAsync()
    {
        (_isPublishing, IsRefused) = (false, false);
        if (MayBeOut)
        {
            switch (await outcomes.FindAsync(post).ConfigureAwait(false))
            {
                case PublicationOutcome.Published:
                    return true;
                case PublicationOutcome.Lost:
                    return false;
                case PublicationOutcome.NotPublished when _refusal is not null:
                    (MayBeOut, IsRefused) = (false, true);
                    _refusal.Throw();
                    break;
            }
        }
        else if (post.State.PublishingSince is null)
        {
            await AwaitVideoReplyAsync().ConfigureAwait(false);
            await post.SaveAsync(state => state with { PublishingSince = run.Now }).ConfigureAwait(false);
        }

        using var activity = PublishTelemetry.Start(PublishStage.PublishContainer, post);
        post.Report(PublishStage.PublishContainer);
        _isPublishing = true;
        var published = await publishing
            .PublishContainerAsync(run.Journal.UserId, post.State.ContainerId!, cancellationToken: run.CancellationToken)
            .ConfigureAwait(false);
        (_isPublishing, MayBeOut) = (false, true);
        await post.SavePublishedAsync(published.Id, published.CrossreshareToIgStatus).ConfigureAwait(false);
        return true;
    }

    /// <summary>Determines what follows a failure.</summary>
    public async ValueTask<Next> AfterAsync(ThreadsException failure)
    {
        if (!_isPublishing)
        {
            // What failed was to find out, or to write down. A refusal that the container has confirmed ends here, too.
            return !IsRefused && Failures.IsTransient(failure) ? Next.RetryLater : Next.Throw;
        }

        if (post.State.IsIdAsked && _idRequests++ < RetrySchedule.Retries)
        {
            // It is out whatever the response says; only its id is missing.
            return Next.RetryImmediately;
        }

        MayBeOut |= Failures.MayHaveHappened(failure);
        IsRefused = !MayBeOut;
        if (Failures.Is(failure, ThreadsError.ContainerNotFound))
        {
            return await AfterNotFoundAsync().ConfigureAwait(false);
        }

        if (Failures.Is(failure, ThreadsError.QuotaReached) && run.Options.Quota == QuotaCheck.Wait)
        {
            await quota.WaitAsync(post.Index).ConfigureAwait(false);
            return Next.RetryImmediately;
        }

        if (Failures.IsFinal(failure) && Failures.MayHaveHappened(failure))
        {
            // Threads says so of posts that are out, too: the container has the last word.
            _refusal = ExceptionDispatchInfo.Capture(failure);
            return Next.RetryImmediately;
        }

        return Failures.IsTransient(failure) ? Next.RetryLater : Next.Throw;
    }

    /// <summary>
    /// Determines what follows when the container is not found. A text published without asking for its status may still be in progress, or
    /// have failed.
    /// </summary>
    private async ValueTask<Next> AfterNotFoundAsync()
    {
        if (_isReadinessKnown)
        {
            return Next.RetryWhenVisible;
        }

        _isReadinessKnown = true;
        var before = await containers.GetStatusAsync(post).ConfigureAwait(false);
        if (before is null || before == ContainerStatus.Finished || before == ContainerStatus.Expired)
        {
            return before == ContainerStatus.Expired ? Next.Throw : Next.RetryWhenVisible;
        }

        await containers.PrepareAsync(post).ConfigureAwait(false);
        return Next.RetryImmediately;
    }

    private async Task AwaitVideoReplyAsync()
    {
        if (!post.Plan.IsReply || post.Plan.MediaType != ContainerMediaType.Video)
        {
            return;
        }

        while (post.State.ContainerSince + run.Options.VideoReplyDelay - run.Now is { } left && left > TimeSpan.Zero)
        {
            var wait = left < RetrySchedule.LongestStep ? left : RetrySchedule.LongestStep;
            post.Report(PublishStage.AwaitPropagation, wait: wait);
            await run.WaitAsync(wait, "A video reply has to wait before it is published.").ConfigureAwait(false);
        }
    }
}
