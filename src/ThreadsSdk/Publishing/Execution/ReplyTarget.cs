namespace ThreadsSdk.Publishing.Execution;

/// <summary>Determines whether it is worth waiting until Threads can see the post that is replied to.</summary>
internal sealed class ReplyTarget(PublishRun run, IMediaApi media)
{
    /// <summary>The time for which a post of this run may be invisible before it is checked whether it is gone.</summary>
    private static readonly TimeSpan Unseen = TimeSpan.FromMinutes(5);

    /// <summary>Determines whether an object that a container names, and that Threads does not find, may still appear.</summary>
    /// <param name="post">The post the container belongs to.</param>
    /// <param name="notFound">The number of times it was not found before.</param>
    /// <param name="since">The time of the first request for it.</param>
    /// <exception cref="PublishException">The post to reply to is gone, or not visible to the user.</exception>
    public async Task<bool> MayComeAsync(PostHandle post, int notFound, DateTimeOffset since)
    {
        if (post.Plan.IsReplyToPrevious)
        {
            if (run.Now - since >= Unseen)
            {
                await CheckAsync(post).ConfigureAwait(false);
            }

            return true;
        }

        if (post.ParentId is not null && notFound == 0)
        {
            await CheckAsync(post).ConfigureAwait(false);
        }

        return notFound < RetrySchedule.NotFoundRetries;
    }

    private async Task CheckAsync(PostHandle post)
    {
        var id = post.ParentId!;
        try
        {
            await media.GetAsync(id, MediaFields.Id, run.CancellationToken).ConfigureAwait(false);
        }
        catch (ThreadsNotFoundException e)
        {
            throw new PublishException(
                $"Post {post.Index + 1} replies to the post {id}, which does not exist or is not visible to this user.",
                e
            )
            {
                Journal = run.Journal,
                PostIndex = post.Index,
                Operation = e.Operation,
            };
        }
        catch (ThreadsException)
        {
            // Whoever may not read it may reply to it all the same: the write has the last word.
        }
    }
}
