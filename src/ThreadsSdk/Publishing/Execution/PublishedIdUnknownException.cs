namespace ThreadsSdk.Publishing;

/// <summary>
/// The exception that is thrown when a post is published according to its container, but its id could not be found, because the lists of
/// Threads may lag. Nothing was sent twice. Resuming searches again and continues with the following posts.
/// </summary>
/// <param name="message">The message that describes what is not known.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class PublishedIdUnknownException(string message, Exception? innerException = null)
    : PublishException(message, innerException)
{
    internal static PublishedIdUnknownException Create(PublishJournal journal, int post) =>
        new($"Post {post + 1} is published, but Threads does not show its id yet. Resume later to find it.")
        {
            Journal = journal,
            PostIndex = post,
        };
}
