namespace ThreadsSdk.Publishing.Execution;

/// <summary>Publishes the container of a post once, whatever happens to the response.</summary>
internal sealed class PublicationStep(
    PublishRun run,
    ContainerStep containers,
    OutcomeStep outcomes,
    QuotaStep quota,
    IPublishingApi publishing
)
{
    public async Task PublishAsync(PostHandle post)
    {
        for (var recreations = 0; ; recreations++)
        {
            if (post.State.PublishingSince is null || post.State.ContainerId is null)
            {
                await PrepareAsync(post).ConfigureAwait(false);
            }

            if (await TryPublishAsync(post, isLastTry: recreations == RetrySchedule.Recreations).ConfigureAwait(false))
            {
                return;
            }

            if (recreations == RetrySchedule.Recreations)
            {
                throw new PublishException($"Threads lost the container of {post.Name} again and again.")
                {
                    Journal = run.Journal,
                    PostIndex = post.Index,
                };
            }

            await post.SaveAsync(static state => state.WithoutContainers()).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Prepares the container. A text is usually ready as soon as it is created, so publishing it is faster than asking first.
    /// </summary>
    private Task PrepareAsync(PostHandle post) =>
        post.Plan.MediaType == ContainerMediaType.Text ? containers.CreateAsync(post) : containers.PrepareAsync(post);

    /// <summary>Publishes the container of a post.</summary>
    /// <returns>False if Meta has lost the container, so that it has to be created again.</returns>
    private async Task<bool> TryPublishAsync(PostHandle post, bool isLastTry)
    {
        var attempt = new PublicationAttempt(run, post, containers, outcomes, quota, publishing);
        var policy = new AttemptPolicy<bool>
        {
            Attempt = attempt.PublishAsync,
            After = attempt.AfterAsync,
            Post = post,
            Waiting = "Threads cannot publish it yet.",
        };
        try
        {
            return await policy.RunAsync(run).ConfigureAwait(false);
        }
        catch (ThreadsException e) when (!isLastTry && Failures.Is(e, ThreadsError.ContainerNotFound))
        {
            return false;
        }
        catch (ThreadsException e) when (attempt.IsRefused && e is not PublishException)
        {
            // Threads has refused, or was never reached.
            await post.SaveAsync(static state => state with { PublishingSince = null }).ConfigureAwait(false);
            throw;
        }
    }
}
