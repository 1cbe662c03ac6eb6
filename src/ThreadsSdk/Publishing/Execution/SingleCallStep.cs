namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Publishes what needs a single call: a repost, and a text with <see cref="Post.PublishedInSingleCall"/>. There is no container to ask
/// when the response is lost; only the user's newest posts can show the outcome.
/// </summary>
internal sealed class SingleCallStep(PublishRun run, ContainerRequest request, OutcomeResolver outcomes, IMediaApi media)
{
    public async Task PublishAsync(PostHandle post)
    {
        var isAsked = post.State.PublishingSince is not null;
        var isRefused = false;
        CreatedMedia? published;
        try
        {
            published = await new AttemptPolicy<CreatedMedia?>
            {
                Attempt = AttemptAsync,
                After = failure => new(After(failure)),
                Post = post,
                Waiting = "Threads cannot publish it yet.",
            }
                .RunAsync(run)
                .ConfigureAwait(false);
        }
        catch (ThreadsException e) when (isRefused && e is not PublishException)
        {
            await post.SaveAsync(static state => state with { PublishingSince = null }).ConfigureAwait(false);
            throw;
        }

        if (published is not null)
        {
            await post.SavePublishedAsync(published.Id, published.CrossreshareToIgStatus).ConfigureAwait(false);
        }

        async Task<CreatedMedia?> AttemptAsync()
        {
            isRefused = false;
            if (isAsked && await FindAsync(post).ConfigureAwait(false))
            {
                return null;
            }

            if (!isAsked)
            {
                await post.SaveAsync(state => state with { PublishingSince = run.Now }).ConfigureAwait(false);
            }

            using var activity = PublishTelemetry.Start(PublishStage.PublishContainer, post);
            post.Report(PublishStage.PublishContainer);
            isRefused = true;
            return await AskAsync(post).ConfigureAwait(false);
        }

        Next After(ThreadsException failure)
        {
            isAsked |= Failures.MayHaveHappened(failure);
            isRefused &= !isAsked;
            return Failures.IsTransient(failure) ? Next.RetryLater
                : Failures.Is(failure, ThreadsError.ContainerNotFound) ? Next.RetryWhenVisible
                : Next.Throw;
        }
    }

    /// <summary>
    /// Determines whether the post is published. A text that cannot be found is never sent again; a repost is, once it has been missing for
    /// as long as a list may lag.
    /// </summary>
    private async Task<bool> FindAsync(PostHandle post)
    {
        using var activity = PublishTelemetry.Start(PublishStage.FindOutcome, post);
        post.Report(PublishStage.FindOutcome);
        var isOut = post.State.IsAssumedPublished;
        return await outcomes.FindAsync(post, isOut, PollSchedule.ListLag).ConfigureAwait(false) switch
        {
            Finding.Found => true,
            _ when isOut => throw PublishedIdUnknownException.Create(run.Journal, post.Index),
            Finding.Absent when post.Plan.RepostedPostId is not null => false,
            _ => throw PublishOutcomeUnknownException.Create(run.Journal, post.Index),
        };
    }

    private async Task<CreatedMedia> AskAsync(PostHandle post)
    {
        if (post.Plan.RepostedPostId is { } reposted)
        {
            return new CreatedMedia
            {
                Id = (await media.RepostAsync(reposted, cancellationToken: run.CancellationToken).ConfigureAwait(false)).Id,
            };
        }

        return await request.AskOnceAsync(post).ConfigureAwait(false);
    }
}
