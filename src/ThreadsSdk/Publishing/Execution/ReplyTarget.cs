namespace ThreadsSdk.Publishing.Execution;

/// <summary>Tells of the post that one replies to whether it is worth waiting until Threads can see it everywhere.</summary>
internal sealed class ReplyTarget(PublishRun run, IMediaApi media)
{
    /// <summary>How long a post of this run may be nowhere to be seen before anyone asks whether it is gone.</summary>
    private static readonly TimeSpan Unseen = TimeSpan.FromMinutes(5);

    /// <summary>Returns whether what a container names, which Threads does not find, may come to be found.</summary>
    /// <param name="post">The post whose container it is.</param>
    /// <param name="notFound">How often it was not found before.</param>
    /// <param name="since">Since when it is asked for.</param>
    /// <exception cref="PublishException">The post it replies to is gone, or cannot be seen by the user.</exception>
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
                $"Post {post.Index + 1} replies to the post {id}, which is not there, or which this user may not see.",
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
