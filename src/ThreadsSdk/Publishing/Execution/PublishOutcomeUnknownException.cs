namespace ThreadsSdk.Publishing;

/// <summary>
/// The exception that is thrown when a response was lost and neither the container nor the user's newest posts show whether the post is
/// published. Nothing was sent again. Resuming checks once more. Alternatively, look at the profile and resume with
/// <see cref="PublishJournal.AssumePublished"/> or <see cref="PublishJournal.AssumeNotPublished"/>.
/// </summary>
/// <param name="message">The message that describes what is not known.</param>
/// <param name="innerException">The exception that lost the response.</param>
/// <example>
/// <code language="csharp">
/// try
/// {
///     await threads.PublishAsync(Post.Repost("17890"));
/// }
/// catch (PublishOutcomeUnknownException e)
/// {
///     bool isOnProfile = Console.ReadLine() == "yes";
///     await threads.ResumeAsync(isOnProfile ? e.Journal.AssumePublished() : e.Journal.AssumeNotPublished());
/// }
/// </code>
/// </example>
public sealed class PublishOutcomeUnknownException(string message, Exception? innerException = null)
    : PublishException(message, innerException)
{
    internal static PublishOutcomeUnknownException Create(PublishJournal journal, int post) =>
        new("The response was lost, and Threads does not show whether the post is published. Check the profile before sending it again.")
        {
            Journal = journal,
            PostIndex = post,
        };
}
