namespace ThreadsSdk.Publishing;

/// <summary>
/// A post that was published as a reply is out, but Threads has made a post of its own of it. Nothing was put below it. Resuming stops here
/// again: delete the post, and publish it and what comes after it anew.
/// </summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public sealed class NotAReplyException(string message, Exception? innerException = null) : PublishException(message, innerException)
{
    /// <summary>The post.</summary>
    public string? PostId { get; init; }

    internal static NotAReplyException Of(PublishJournal journal, int post) =>
        new(
            $"Post {post + 1} is out as {journal.Posts[post].PostId}, but Threads has made a post of its own of it, not a reply. "
                + $"Delete it, and publish it anew; for a video with a longer {nameof(PublishOptions.VideoReplyDelay)}."
        )
        {
            Journal = journal,
            PostIndex = post,
            PostId = journal.Posts[post].PostId,
        };
}
