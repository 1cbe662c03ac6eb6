namespace ThreadsSdk.Publishing;

/// <summary>
/// The exception that is thrown when a post meant as a reply was published as a post of its own. Nothing was published below it. Resuming
/// stops here again: delete the post, and publish it and the following posts again.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class NotAReplyException(string message, Exception? innerException = null) : PublishException(message, innerException)
{
    /// <summary>Gets the id of the post.</summary>
    public string? PostId { get; init; }

    internal static NotAReplyException Create(PublishJournal journal, int post) =>
        new(
            $"Post {post + 1} is published as {journal.Posts[post].PostId}, but as a post of its own, not as a reply. "
                + $"Delete it and publish it again; for a video, with a longer {nameof(PublishOptions.VideoReplyDelay)}."
        )
        {
            Journal = journal,
            PostIndex = post,
            PostId = journal.Posts[post].PostId,
        };
}
