namespace ThreadsSdk.Publishing.Execution;

/// <summary>Whether what was published as a reply has become one: Threads can make a post of its own of it, and tells nothing.</summary>
internal sealed class ReplyCheck(PublishRun run, NewPost newPost)
{
    /// <summary>Reads back a post that a reply is to be put below, and a video, which is what is known to go astray.</summary>
    /// <exception cref="NotAReplyException">It has become a post of its own.</exception>
    public async Task CheckAsync(int index, bool isParent)
    {
        var post = run.Post(index);
        if (!post.IsMeantAsReply || (!isParent && post.MediaType != ContainerMediaType.Video))
        {
            return;
        }

        // Without the scope to read replies, Threads does not tell.
        if (post.IsReply is null && (await newPost.TryReadAsync(index, MediaFields.IsReply).ConfigureAwait(false))?.IsReply is { } seen)
        {
            await run.SavePostAsync(index, post => post with { IsReply = seen }).ConfigureAwait(false);
        }

        if (run.Post(index).IsReply is false)
        {
            throw NotAReplyException.Of(run.Journal, index);
        }
    }
}
