using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>
/// Something could not be published, or not all of it, for a reason that publishing itself has found. What Threads refuses is thrown as a
/// <see cref="ThreadsApiException"/>. <see cref="IThreadsPublisher.ResumeAsync"/> goes on with <see cref="Journal"/>, which also tells what
/// is out
/// already.
/// </summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public class PublishException(string message, Exception? innerException = null) : ThreadsException(message, innerException)
{
    /// <summary>How far it is.</summary>
    public PublishJournal Journal { get; init; } = PublishJournal.Empty;

    /// <summary>Which post failed, counted from 0; null when it was none of them.</summary>
    public int? PostIndex { get; init; }
}
