namespace ThreadsSdk.Publishing;

/// <summary>The caller cancelled. Hosted files stay, so that <see cref="IThreadsPublisher.ResumeAsync"/> can go on with them.</summary>
/// <param name="journal">How far it is.</param>
/// <param name="innerException">Where it stopped.</param>
/// <param name="cancellationToken">The caller's token.</param>
public sealed class PublishCanceledException(PublishJournal journal, Exception? innerException, CancellationToken cancellationToken)
    : OperationCanceledException("Publishing was cancelled. It can be resumed with the journal.", innerException, cancellationToken)
{
    /// <summary>How far it is.</summary>
    public PublishJournal Journal { get; } = journal;
}
