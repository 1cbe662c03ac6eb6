namespace ThreadsSdk.Publishing.Execution;

/// <summary>Makes containers, and waits until they are ready.</summary>
internal sealed class ContainerStep(PublishRun run, IPublishingApi publishing, MediaStep media, ReplyTarget target)
{
    /// <summary>Makes the containers of the items of all carousels, ahead of time and several at once.</summary>
    public Task CreateItemsAsync() => ForEachItemAsync(0, run.Journal.Posts.Length);

    /// <summary>Makes sure that a post has a container and that it is ready. One that expired is made anew.</summary>
    public async Task PrepareAsync(int index)
    {
        for (var recreations = 0; ; recreations++)
        {
            if (run.Post(index).ContainerId is null)
            {
                await CreateAsync(index).ConfigureAwait(false);
            }

            var status = await AwaitAsync(run.Post(index).ContainerId!, index, media: null).ConfigureAwait(false);
            if (status != ContainerStatus.Expired)
            {
                return;
            }

            if (recreations == Waits.Recreations)
            {
                throw Expired(index, media: null, run.Post(index).ContainerId);
            }

            await ForgetAsync(index, withItems: true).ConfigureAwait(false);
        }
    }

    /// <summary>Lets a container go, so that it is made anew.</summary>
    public ValueTask ForgetAsync(int index, bool withItems) => run.SavePostAsync(index, post => post with
    {
        ContainerId = null,
        ContainerSince = null,
        PublishingSince = null,
        IsIdAsked = false,
        Media = withItems ? [.. post.Media.Select(static item => item with { ContainerId = null })] : post.Media,
    });

    /// <summary>What a container is, without waiting.</summary>
    public Task<Container> GetAsync(string containerId) => publishing.GetContainerAsync(containerId, cancellationToken: run.CancellationToken);

    /// <summary>What the container of a post is made with, as far as it is known now.</summary>
    private CreateContainerOptions OptionsOf(int index)
    {
        var post = run.Post(index);
        var only = post.Media.Length == 1 ? post.Media[0] : null;
        return post.Options with
        {
            ReplyToId = post.IsReplyToPrevious ? run.Post(index - 1).PostId : post.Options.ReplyToId,
            ImageUrl = post.MediaType == ContainerMediaType.Image ? only?.Url : null,
            VideoUrl = post.MediaType == ContainerMediaType.Video ? only?.Url : null,
            AltText = only?.AltText ?? post.Options.AltText,
            Children = post.Media.Length > 1 ? [.. post.Media.Select(static item => item.ContainerId!)] : null,
        };
    }

    /// <summary>Asks for a container once, since with it the post may be out.</summary>
    public Task<CreatedContainer> AskOnceAsync(int index) =>
        publishing.CreateContainerAsync(run.Journal.UserId, run.Post(index).MediaType!.Value, OptionsOf(index), run.CancellationToken);

    /// <summary>Asks for a container, again when that fails for a moment: a container nobody publishes does no harm.</summary>
    private async Task<CreatedContainer> AskAsync(int index, ContainerMediaType mediaType, CreateContainerOptions options)
    {
        var misses = 0;
        var since = run.Now;
        for (var retry = 0; ;)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            TimeSpan wait;
            try
            {
                return await publishing.CreateContainerAsync(run.Journal.UserId, mediaType, options, run.CancellationToken).ConfigureAwait(false);
            }
            catch (ThreadsException e) when (Failures.Passes(e) && !Failures.IsFinal(e) && retry < Waits.Retries)
            {
                wait = Waits.BeforeRetry(retry++, e);
            }
            catch (ThreadsException e) when (Failures.IsNotSeenYet(e))
            {
                if (!await target.MayComeAsync(index, misses, since).ConfigureAwait(false))
                {
                    throw;
                }

                wait = Waits.BeforeRetry(misses++);
                run.Tell(PublishStage.AwaitPropagation, index, wait: wait);
            }

            await run.WaitAsync(wait, "Threads cannot make the container yet.").ConfigureAwait(false);
        }
    }

    private async Task CreateAsync(int index)
    {
        var post = run.Post(index);
        for (var recreations = 0; ; recreations++)
        {
            if (post.Media.Length == 1)
            {
                await media.HostAsync(index, 0).ConfigureAwait(false);
            }
            else
            {
                await ForEachItemAsync(index, index + 1).ConfigureAwait(false);
                await AwaitItemsAsync(index).ConfigureAwait(false);
            }

            run.Tell(PublishStage.CreateContainer, index);
            var since = run.Now;
            try
            {
                var created = await AskAsync(index, run.Post(index).MediaType!.Value, OptionsOf(index)).ConfigureAwait(false);
                await run.SavePostAsync(index, post => post with
                {
                    ContainerId = created.Id,
                    ContainerSince = since,
                    CrossreshareToIgStatus = created.CrossreshareToIgStatus,
                }).ConfigureAwait(false);
                return;
            }
            catch (ThreadsException e) when (Failures.Is(e, ThreadsError.ChildrenInvalid) && recreations < Waits.Recreations)
            {
                await ForgetAsync(index, withItems: true).ConfigureAwait(false);
            }
        }
    }

    private async Task AwaitItemsAsync(int index)
    {
        for (var item = 0; item < run.Post(index).Media.Length; item++)
        {
            for (var recreations = 0; await AwaitItemAsync(index, item).ConfigureAwait(false) == ContainerStatus.Expired; recreations++)
            {
                if (recreations == Waits.Recreations)
                {
                    throw Expired(index, item, run.Post(index).Media[item].ContainerId);
                }

                await run.SaveMediaAsync(index, item, media => media with { ContainerId = null }).ConfigureAwait(false);
                await CreateItemAsync(index, item).ConfigureAwait(false);
            }
        }
    }

    private Task<ContainerStatus?> AwaitItemAsync(int index, int item) => AwaitAsync(run.Post(index).Media[item].ContainerId!, index, item);

    /// <summary>Waits until a container is no longer in progress. One that failed is let go and thrown.</summary>
    private async Task<ContainerStatus?> AwaitAsync(string containerId, int index, int? media)
    {
        var post = run.Post(index);
        var isVideo = media is { } at ? post.Media[at].Kind == MediaKind.Video : post.MediaType == ContainerMediaType.Video;
        var failures = 0;
        for (var look = 0; ; look++)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            ContainerStatus? status = null;
            try
            {
                var container = await GetAsync(containerId).ConfigureAwait(false);
                status = container.Status;
                failures = 0;
                if (status == ContainerStatus.Error)
                {
                    throw await FailAsync(container, index, media).ConfigureAwait(false);
                }
            }
            catch (ThreadsException e) when ((Failures.Passes(e) || Failures.IsNotThere(e)) && failures < Waits.Retries)
            {
                failures++;
            }

            if (status == ContainerStatus.Finished || status == ContainerStatus.Published || status == ContainerStatus.Expired)
            {
                return status;
            }

            var wait = Waits.BeforeLook(look, isVideo);
            run.Tell(PublishStage.AwaitContainer, index, media, status, wait);
            await run.WaitAsync(wait, "A container is still being processed.").ConfigureAwait(false);
        }
    }

    private async ValueTask<ContainerFailedException> FailAsync(Container container, int index, int? media)
    {
        if (media is { } item)
        {
            await run.SaveMediaAsync(index, item, journal => journal with { ContainerId = null }).ConfigureAwait(false);
        }
        else
        {
            await ForgetAsync(index, withItems: false).ConfigureAwait(false);
        }

        var what = media is { } at ? $"image or video {at + 1} of post {index + 1}" : $"post {index + 1}";
        var reason = container.ErrorMessage;
        return new ContainerFailedException($"Threads cannot take {what}: {reason?.Value ?? "it gives no reason"}. {reason?.Advice}".TrimEnd())
        {
            Journal = run.Journal,
            Post = index,
            Media = media,
            ContainerId = container.Id,
            Reason = reason,
        };
    }

    private ContainerFailedException Expired(int index, int? media, string? containerId) =>
        new("The container expired again and again before it could be used.")
        {
            Journal = run.Journal,
            Post = index,
            Media = media,
            ContainerId = containerId,
        };

    private Task ForEachItemAsync(int from, int to)
    {
        List<(int Post, int Item)> items = [];
        for (var post = from; post < to; post++)
        {
            for (var item = 0; item < run.Post(post).Media.Length; item++)
            {
                if (run.Post(post) is { PostId: null, ContainerId: null } && run.Post(post).Media[item].ContainerId is null)
                {
                    items.Add((post, item));
                }
            }
        }

        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Math.Max(1, run.Options.MaxParallelItems),
            CancellationToken = run.CancellationToken,
        };
        return Parallel.ForEachAsync(items, options, async (item, _) => await CreateItemAsync(item.Post, item.Item).ConfigureAwait(false));
    }

    /// <summary>Hosts an image or video, and makes its container when it is an item of a carousel.</summary>
    private async Task CreateItemAsync(int index, int item)
    {
        await media.HostAsync(index, item).ConfigureAwait(false);
        var post = run.Post(index);
        if (post.Media.Length == 1)
        {
            return;
        }

        run.Tell(PublishStage.CreateContainer, index, item);
        var isVideo = post.Media[item].Kind == MediaKind.Video;
        var created = await AskAsync(index, isVideo ? ContainerMediaType.Video : ContainerMediaType.Image, new CreateContainerOptions
        {
            ImageUrl = isVideo ? null : run.Post(index).Media[item].Url,
            VideoUrl = isVideo ? run.Post(index).Media[item].Url : null,
            IsCarouselItem = true,
            AltText = post.Media[item].AltText,
        }).ConfigureAwait(false);
        await run.SaveMediaAsync(index, item, journal => journal with { ContainerId = created.Id }).ConfigureAwait(false);
    }
}
