namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Determines the outcome of a publication whose response is unknown: from the container or, if that does not show it, from the newest
/// posts.
/// </summary>
internal sealed class OutcomeStep(PublishRun run, ContainerStep containers, OutcomeResolver resolver)
{
    /// <summary>The posts whose id this run has asked for.</summary>
    private readonly HashSet<int> _asked = [];

    public async Task<PublicationOutcome> FindAsync(PostHandle post)
    {
        using var activity = PublishTelemetry.Start(PublishStage.FindOutcome, post);
        post.Report(PublishStage.FindOutcome);
        for (var poll = 0; poll < PollSchedule.OutcomePolls; poll++)
        {
            var status = post.State.IsAssumedPublished
                ? ContainerStatus.Published
                : await containers.GetStatusAsync(post).ConfigureAwait(false);
            if (status == ContainerStatus.Published)
            {
                return await FindPublishedAsync(post).ConfigureAwait(false);
            }

            if (status is null)
            {
                return await FindWithoutContainerAsync(post).ConfigureAwait(false);
            }

            if (status == ContainerStatus.Error || status == ContainerStatus.Expired)
            {
                return PublicationOutcome.Lost;
            }

            await run.WaitAsync(PollSchedule.Delay(poll), "It is not known yet whether the post is published.").ConfigureAwait(false);
        }

        return PublicationOutcome.NotPublished;
    }

    /// <summary>
    /// Searches for a post that is published. If the lists do not show it, Threads is asked once per run to publish it again, which usually
    /// returns its id and creates no second post.
    /// </summary>
    private async Task<PublicationOutcome> FindPublishedAsync(PostHandle post)
    {
        var state = post.State;
        var patience = state.IsIdAsked || state.IsAssumedPublished ? PollSchedule.ListLag : TimeSpan.Zero;
        if (await resolver.FindAsync(post, isOut: true, patience).ConfigureAwait(false) == Finding.Found)
        {
            return PublicationOutcome.Published;
        }

        if (state.IsAssumedPublished || !_asked.Add(post.Index))
        {
            throw PublishedIdUnknownException.Create(run.Journal, post.Index);
        }

        await post.SaveAsync(static state => state with { IsIdAsked = true }).ConfigureAwait(false);
        return PublicationOutcome.IdWanted;
    }

    private async Task<PublicationOutcome> FindWithoutContainerAsync(PostHandle post) =>
        await resolver.FindAsync(post, isOut: false, PollSchedule.ListLag).ConfigureAwait(false) switch
        {
            Finding.Found => PublicationOutcome.Published,
            Finding.Absent => PublicationOutcome.Lost,
            _ => throw PublishOutcomeUnknownException.Create(run.Journal, post.Index),
        };
}
