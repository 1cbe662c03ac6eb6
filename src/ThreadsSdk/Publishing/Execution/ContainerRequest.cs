namespace ThreadsSdk.Publishing.Execution;

/// <summary>Requests containers, with retries after transient failures: an unpublished container does no harm.</summary>
internal sealed class ContainerRequest(PublishRun run, IPublishingApi publishing, ReplyTarget target)
{
    /// <summary>Requests the container of a post a single time, because the post may be published with it.</summary>
    public Task<CreatedMedia> AskOnceAsync(PostHandle post) => SendAsync(post.Plan.MediaType!.Value, OptionsOf(post));

    /// <summary>Requests the container of a post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="onInvalidChildren">Checks the items of a carousel that Threads refuses; returns true if that may have helped.</param>
    public Task<CreatedMedia> AskAsync(PostHandle post, Func<Task<bool>> onInvalidChildren)
    {
        var isLookedAt = false;
        return AskAsync(
            post,
            () => AskOnceAsync(post),
            async failure =>
            {
                if (isLookedAt || !Failures.Is(failure, ThreadsError.ChildrenInvalid))
                {
                    return false;
                }

                isLookedAt = true;
                return await onInvalidChildren().ConfigureAwait(false);
            }
        );
    }

    /// <summary>Requests the container of a carousel item.</summary>
    public Task<CreatedMedia> AskAsync(ItemHandle item)
    {
        var options = new CreateContainerOptions
        {
            ImageUrl = item.IsVideo ? null : item.Url,
            VideoUrl = item.IsVideo ? item.Url : null,
            IsCarouselItem = true,
            AltText = item.Media.AltText,
        };
        var kind = item.IsVideo ? ContainerMediaType.Video : ContainerMediaType.Image;
        return AskAsync(item.Post, () => SendAsync(kind, options), static _ => Task.FromResult(false));
    }

    private Task<CreatedMedia> AskAsync(PostHandle post, Func<Task<CreatedMedia>> send, Func<ThreadsException, Task<bool>> tryMend)
    {
        var since = run.Now;
        var notFound = 0;
        return new AttemptPolicy<CreatedMedia>
        {
            Attempt = send,
            Post = post,
            Waiting = "Threads cannot create the container yet.",
            NotFoundRetries = int.MaxValue,
            After = async failure =>
            {
                if (Failures.IsTransient(failure) && !Failures.IsFinal(failure))
                {
                    return Next.RetryLater;
                }

                return !Failures.IsNotSeenYet(failure) ? Next.Throw
                    : await tryMend(failure).ConfigureAwait(false) ? Next.RetryImmediately
                    : await target.MayComeAsync(post, notFound++, since).ConfigureAwait(false) ? Next.RetryWhenVisible
                    : Next.Throw;
            },
        }.RunAsync(run);
    }

    private Task<CreatedMedia> SendAsync(ContainerMediaType kind, CreateContainerOptions options) =>
        publishing.CreateContainerAsync(run.Journal.UserId, kind, options, run.CancellationToken);

    /// <summary>Returns the options the container of a post is created with, as far as they are known now.</summary>
    private static CreateContainerOptions OptionsOf(PostHandle post)
    {
        var (plan, items) = (post.Plan, post.Items.ToList());
        var only = items.Count == 1 ? items[0] : null;
        return plan.Options with
        {
            ReplyToId = post.ParentId,
            ImageUrl = plan.MediaType == ContainerMediaType.Image ? only?.Url : null,
            VideoUrl = plan.MediaType == ContainerMediaType.Video ? only?.Url : null,
            AltText = only?.Media.AltText ?? plan.Options.AltText,
            Children = items.Count > 1 ? [.. items.Select(static item => item.State.ContainerId!)] : null,
        };
    }
}
