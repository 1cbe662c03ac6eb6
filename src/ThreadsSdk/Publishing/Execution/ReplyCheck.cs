namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Checks whether a post published as a reply has become one: Threads can turn it into a post of its own without saying so.
/// </summary>
internal sealed class ReplyCheck(NewPost newPost)
{
    /// <summary>Reads back a post that will get a reply, and a video, which is known to go wrong.</summary>
    /// <exception cref="NotAReplyException">The reply has become a post of its own.</exception>
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
            throw NotAReplyException.Create(post.Run.Journal, post.Index);
        }
    }
}
