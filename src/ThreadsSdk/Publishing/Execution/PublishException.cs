using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>
/// The exception that is thrown when something could not be published, or not completely, for a reason found by publishing itself. A
/// refusal by Threads is a <see cref="ThreadsApiException"/> instead. <see cref="Journal"/> shows what is published already;
/// <see cref="IThreadsPublisher.ResumeAsync"/> continues with it.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
/// <example>
/// <code language="csharp">
/// try
/// {
///     await threads.PublishAsync(Post.Video("https://example.com/launch.mp4"));
/// }
/// catch (ContainerFailedException e)
/// {
///     Console.WriteLine(e.Advice ?? e.Message);            // what to change about the video
/// }
/// catch (PublishException e)
/// {
///     await threads.ResumeAsync(e.Journal);                // continues where it stopped
/// }
/// </code>
/// </example>
public class PublishException(string message, Exception? innerException = null) : ThreadsException(message, innerException)
{
    /// <summary>Gets the journal, to resume with.</summary>
    public PublishJournal Journal { get; init; } = PublishJournal.Empty;

    /// <summary>Gets the zero-based index of the post that failed; null if no single post did.</summary>
    public int? PostIndex { get; init; }
}
