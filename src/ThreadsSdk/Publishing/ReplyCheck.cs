namespace ThreadsSdk.Publishing;

/// <summary>Whether what was published as a reply has become one: Threads can make a post of its own of it, and tells nothing.</summary>
internal sealed class ReplyCheck(PublishRun run, IMediaApi media)
{
    /// <summary>Reads back a post that a reply is to be put below, and a video, which is what is known to go astray.</summary>
    /// <exception cref="NotAReplyException">It has become a post of its own.</exception>
    public async Task CheckAsync(int index, bool isParent)
    {
        var post = run.Post(index);
        var isReply = post.IsReplyToPrevious || post.Options.ReplyToId is not null;
        if (!isReply || (!isParent && post.MediaType != ContainerMediaType.Video))
        {
            return;
        }

        if (post.IsReply is null && await ReadAsync(index, post.PostId!).ConfigureAwait(false) is { } seen)
        {
            await run.SavePostAsync(index, post => post with { IsReply = seen }).ConfigureAwait(false);
        }

        if (run.Post(index).IsReply is false)
        {
            throw NotAReplyException.Of(run.Journal, index);
        }
    }

    /// <returns>What Threads says; null when it does not, as without the scope to read replies.</returns>
    private async Task<bool?> ReadAsync(int index, string id)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                return (await media.GetAsync(id, MediaFields.IsReply, run.CancellationToken).ConfigureAwait(false)).IsReply;
            }
            catch (ThreadsException e) when (Failures.IsNotThere(e) && retry < Waits.Looks && run.HasTimeFor(Waits.BeforeRetry(retry)))
            {
                run.Tell(PublishStage.AwaitPropagation, index, wait: Waits.BeforeRetry(retry));
                await run.DelayAsync(Waits.BeforeRetry(retry), run.CancellationToken).ConfigureAwait(false);
            }
            catch (ThreadsException)
            {
                return null;
            }
        }
    }
}
