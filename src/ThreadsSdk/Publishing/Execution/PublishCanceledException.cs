namespace ThreadsSdk.Publishing;

/// <summary>
/// The exception that is thrown when the caller cancels publishing. Hosted files are kept so that
/// <see cref="IThreadsPublisher.ResumeAsync"/> can use them.
/// </summary>
/// <param name="journal">The journal at the time of cancellation.</param>
/// <param name="innerException">The exception at the step that was interrupted.</param>
/// <param name="cancellationToken">The caller's token.</param>
public sealed class PublishCanceledException(PublishJournal journal, Exception? innerException, CancellationToken cancellationToken)
    : OperationCanceledException("Publishing was cancelled. It can be resumed with the journal.", innerException, cancellationToken)
{
    /// <summary>Gets the journal, to resume with.</summary>
    public PublishJournal Journal { get; } = journal;
}
