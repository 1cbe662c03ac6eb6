namespace ThreadsSdk.Publishing.Execution;

/// <summary>The post that one replies to: whether it is worth waiting until Threads can see it everywhere.</summary>
internal sealed class ReplyTarget(PublishRun run, IMediaApi media)
{
    /// <summary>How long a post of this run may be nowhere to be seen before anyone asks whether it is gone.</summary>
    private static readonly TimeSpan Unseen = TimeSpan.FromMinutes(5);

    /// <summary>Whether what a container names, which Threads does not find, may come to be found.</summary>
    /// <param name="index">The post whose container it is.</param>
    /// <param name="misses">How often it was not found before.</param>
    /// <param name="since">Since when it is asked for.</param>
    /// <exception cref="PublishException">The post it replies to is gone, or cannot be seen by the user.</exception>
    public async Task<bool> MayComeAsync(int index, int misses, DateTimeOffset since)
    {
        var post = run.Post(index);
        if (post.IsReplyToPrevious)
        {
            if (run.Now - since >= Unseen)
            {
                await CheckAsync(index, run.Post(index - 1).PostId!).ConfigureAwait(false);
            }

            return true;
        }

        if (post.Options.ReplyToId is { } parent && misses == 0)
        {
            await CheckAsync(index, parent).ConfigureAwait(false);
        }

        return misses < Waits.Misses;
    }

    private async Task CheckAsync(int index, string id)
    {
        try
        {
            await media.GetAsync(id, MediaFields.Id, run.CancellationToken).ConfigureAwait(false);
        }
        catch (ThreadsNotFoundException e)
        {
            throw new PublishException($"Post {index + 1} replies to the post {id}, which is not there, or which this user may not see.", e)
            {
                Journal = run.Journal,
                Post = index,
                Operation = e.Operation,
            };
        }
        catch (ThreadsException)
        {
            // Whoever may not read it may reply to it all the same: the write has the last word.
        }
    }
}
