namespace ThreadsSdk.Publishing.Execution;

/// <summary>Creates the containers of carousel items, and waits until they are ready.</summary>
internal sealed class CarouselStep(PublishRun run, HostingStep hosting, ContainerRequest request, ContainerPolling polling)
{
    /// <summary>Hosts the images and videos of posts, and creates the containers of carousel items, several in parallel.</summary>
    public Task CreateItemsAsync(IEnumerable<PostHandle> posts)
    {
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Math.Max(1, run.Options.MaxParallelItems),
            CancellationToken = run.CancellationToken,
        };
        var items = posts.SelectMany(static post => post.Items).Where(static item => !item.IsContained).ToList();
        return Parallel.ForEachAsync(items, options, async (item, _) => await CreateItemAsync(item).ConfigureAwait(false));
    }

    /// <summary>
    /// Waits until the items of a carousel are ready, using few requests: it checks each video, and of the images only the one created
    /// last. The carousel's own container shows whether the others are ready.
    /// </summary>
    public async Task AwaitItemsAsync(PostHandle post)
    {
        var last = post.Items.Where(static item => !item.IsVideo).MaxBy(static item => item.State.ContainerSince);
        foreach (var item in post.Items.Where(item => item.IsVideo || item == last))
        {
            await AwaitItemAsync(item).ConfigureAwait(false);
        }
    }

    /// <summary>Checks each item of a carousel that Threads refuses, and waits for those that are not ready.</summary>
    /// <returns>True if one of them was not ready.</returns>
    /// <exception cref="ContainerFailedException">The processing of an item failed.</exception>
    public async Task<bool> CheckEachAsync(PostHandle post)
    {
        var wasUnready = false;
        foreach (var item in post.Items)
        {
            var containerId = item.State.ContainerId!;
            var status = await TryGetStatusAsync(containerId).ConfigureAwait(false);
            if (status is not null && status != ContainerStatus.Finished)
            {
                wasUnready = true;
                await AwaitItemAsync(item).ConfigureAwait(false);
            }
        }

        return wasUnready;
    }

    private async Task<ContainerStatus?> TryGetStatusAsync(string containerId)
    {
        try
        {
            return (await polling.GetAsync(containerId).ConfigureAwait(false)).Status;
        }
        catch (ThreadsException)
        {
            return null;
        }
    }

    /// <summary>Waits for an item. An expired one is created again.</summary>
    private async Task AwaitItemAsync(ItemHandle item)
    {
        for (var recreations = 0; ; recreations++)
        {
            var kind = item.IsVideo ? ContainerMediaType.Video : ContainerMediaType.Image;
            using var activity = PublishTelemetry.Start(PublishStage.AwaitContainer, item.Post, item.Index);
            var container = await polling
                .AwaitAsync(item.State.ContainerId!, kind, item.State.ContainerSince, Report)
                .ConfigureAwait(false);
            if (container.Status == ContainerStatus.Error)
            {
                await ForgetAsync(item).ConfigureAwait(false);
                throw ContainerFailedException.Create(container, item.Name, item.Post, item.Index);
            }

            if (container.Status != ContainerStatus.Expired)
            {
                return;
            }

            if (recreations == RetrySchedule.Recreations)
            {
                throw ContainerFailedException.Expired(container, item.Post, item.Index);
            }

            await ForgetAsync(item).ConfigureAwait(false);
            await CreateItemAsync(item).ConfigureAwait(false);
        }

        void Report(ContainerStatus? status, TimeSpan wait) => item.Report(PublishStage.AwaitContainer, status, wait);
    }

    private static ValueTask ForgetAsync(ItemHandle item) =>
        item.SaveAsync(static state => state with { ContainerId = null, ContainerSince = null });

    /// <summary>Hosts an image or video, and creates its container if it is a carousel item.</summary>
    private async Task CreateItemAsync(ItemHandle item)
    {
        await hosting.HostAsync(item).ConfigureAwait(false);
        if (item.IsAlone)
        {
            return;
        }

        using var activity = PublishTelemetry.Start(PublishStage.CreateContainer, item.Post, item.Index);
        item.Report(PublishStage.CreateContainer);
        var since = run.Now;
        var created = await request.AskAsync(item).ConfigureAwait(false);
        await item.SaveAsync(state => state with { ContainerId = created.Id, ContainerSince = since }).ConfigureAwait(false);
    }
}
