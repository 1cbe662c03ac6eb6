namespace ThreadsSdk.Publishing.Execution;

/// <summary>Whether what was published as a reply has become one: Threads can make a post of its own of it, and tells nothing.</summary>
internal sealed class ReplyCheck(NewPost newPost)
{
    /// <summary>Reads back a post that a reply is to be put below, and a video, which is what is known to go astray.</summary>
    /// <exception cref="NotAReplyException">It has become a post of its own.</exception>
    public async Task CheckAsync(PostHandle post, bool isParent)
    {
        if (!post.Plan.IsReply || (!isParent && post.Plan.MediaType != ContainerMediaType.Video))
        {
            return;
        }

        // Without the scope to read replies, Threads does not tell.
        if (
            post.State.IsReply is null
            && (await newPost.TryReadAsync(post, MediaFields.IsReply).ConfigureAwait(false))?.IsReply is { } seen
        )
        {
            await post.SaveAsync(state => state with { IsReply = seen }).ConfigureAwait(false);
        }

        if (post.State.IsReply is false)
        {
            throw NotAReplyException.Of(post.Run.Journal, post.Index);
        }
    }
}
