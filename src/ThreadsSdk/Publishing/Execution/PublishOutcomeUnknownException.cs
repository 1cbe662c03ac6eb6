namespace ThreadsSdk.Publishing;

/// <summary>
/// An answer was lost, and neither the container nor the user's newest posts tell what became of the post: it may be out or not. Nothing
/// was
/// sent again. Resuming looks once more. Or look at the profile, and resume with <see cref="PublishJournal.AssumePublished"/> or
/// <see cref="PublishJournal.AssumeNotPublished"/>.
/// </summary>
/// <param name="message">What is not known.</param>
/// <param name="innerException">How the answer was lost.</param>
public sealed class PublishOutcomeUnknownException(string message, Exception? innerException = null)
    : PublishException(message, innerException)
{
    internal static PublishOutcomeUnknownException Of(PublishJournal journal, int post) =>
        new("The answer was lost, and Threads does not tell whether the post is out. Look at the profile before it is sent again.")
        {
            Journal = journal,
            PostIndex = post,
        };
}
