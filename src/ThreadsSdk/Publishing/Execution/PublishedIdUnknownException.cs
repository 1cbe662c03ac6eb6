namespace ThreadsSdk.Publishing;

/// <summary>
/// The post is out, for its container says so, but its id could not be found: the lists of Threads may lag behind. Nothing was sent twice.
/// Resuming looks again, and goes on with what comes after it.
/// </summary>
/// <param name="message">What is not known.</param>
/// <param name="innerException">Why.</param>
public sealed class PublishedIdUnknownException(string message, Exception? innerException = null)
    : PublishException(message, innerException)
{
    internal static PublishedIdUnknownException Of(PublishJournal journal, int post) =>
        new($"Post {post + 1} is published, but Threads does not tell its id yet. Resume later to find it.")
        {
            Journal = journal,
            PostIndex = post,
        };
}
