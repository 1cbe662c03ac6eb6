namespace ThreadsSdk.Publishing.Execution;

/// <summary>Creates the container of a post, and waits until it is ready.</summary>
internal sealed class ContainerStep(
    PublishRun run,
    HostingStep hosting,
    CarouselStep carousels,
    ContainerRequest request,
    ContainerPolling polling
)
{
    /// <summary>Ensures that a post has a container that is ready. An expired one is created again.</summary>
    public async Task PrepareAsync(PostHandle post)
    {
        for (var recreations = 0; ; recreations++)
        {
            await CreateAsync(post).ConfigureAwait(false);
            var container = await AwaitAsync(post).ConfigureAwait(false);
            if (container.Status != ContainerStatus.Expired)
            {
                return;
            }

            if (recreations == RetrySchedule.Recreations)
            {
                throw ContainerFailedException.Expired(container, post);
            }

            await post.SaveAsync(static state => state.WithoutContainers()).ConfigureAwait(false);
        }
    }

    /// <summary>Ensures that a post has a container, ready or not.</summary>
    public async Task CreateAsync(PostHandle post)
    {
        for (var recreations = 0; post.State.ContainerId is null; recreations++)
        {
            await PrepareMediaAsync(post).ConfigureAwait(false);
            using var activity = PublishTelemetry.Start(PublishStage.CreateContainer, post);
            post.Report(PublishStage.CreateContainer);
            var since = run.Now;
            try
            {
                var created = await request.AskAsync(post, () => carousels.CheckEachAsync(post)).ConfigureAwait(false);
                await post.SaveAsync(state =>
                        state with
                        {
                            ContainerId = created.Id,
                            ContainerSince = since,
                            CrossreshareToIgStatus = created.CrossreshareToIgStatus,
                        }
                    )
                    .ConfigureAwait(false);
            }
            catch (ThreadsException e) when (Failures.Is(e, ThreadsError.ChildrenInvalid) && recreations < RetrySchedule.Recreations)
            {
                await post.SaveAsync(static state => state.WithoutContainers()).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads the status of a post's container without waiting; null if Meta has lost the container.</summary>
    public async Task<ContainerStatus?> GetStatusAsync(PostHandle post)
    {
        try
        {
            return (await polling.GetAsync(post.State.ContainerId!).ConfigureAwait(false)).Status;
        }
        catch (ThreadsException e) when (Failures.IsNotThere(e))
        {
            return null;
        }
    }

    /// <summary>Waits until a post's container is no longer in progress. A failed one is discarded, and its exception thrown.</summary>
    private async Task<Container> AwaitAsync(PostHandle post)
    {
        using var activity = PublishTelemetry.Start(PublishStage.AwaitContainer, post);
        var state = post.State;
        var container = await polling
            .AwaitAsync(state.ContainerId!, state.Plan.MediaType!.Value, state.ContainerSince, Report)
            .ConfigureAwait(false);
        if (container.Status == ContainerStatus.Error)
        {
            await post.SaveAsync(static state => state.WithoutContainer()).ConfigureAwait(false);
            throw ContainerFailedException.Create(container, post.Name, post);
        }

        return container;

        void Report(ContainerStatus? status, TimeSpan wait) => post.Report(PublishStage.AwaitContainer, status, wait);
    }

    private async Task PrepareMediaAsync(PostHandle post)
    {
        if (post.Plan.Media.Length == 1)
        {
            await hosting.HostAsync(post.Items.First()).ConfigureAwait(false);
        }
        else if (post.Plan.Media.Length > 1)
        {
            await carousels.CreateItemsAsync([post]).ConfigureAwait(false);
            await carousels.AwaitItemsAsync(post).ConfigureAwait(false);
        }
    }
}
