namespace ThreadsSdk.Publishing;

/// <summary>
/// The exception that is thrown when another caller publishes with the same journal for longer than <see cref="PublishOptions.Timeout"/>
/// allows to wait, or has taken it over. This attempt has stopped, so nothing is posted twice.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class PublishJournalConflictException(string message, Exception? innerException = null)
    : ThreadsException(message, innerException)
{
    /// <summary>Gets the id of the journal.</summary>
    public string? JournalId { get; init; }

    internal static PublishJournalConflictException Busy(string journalId) =>
        new($"Somebody else is publishing with the journal '{journalId}', and is not done yet. Try again later, or give it more time.")
        {
            JournalId = journalId,
        };

    internal static PublishJournalConflictException Of(string journalId) =>
        new($"The journal '{journalId}' was saved by somebody else meanwhile; this attempt has stopped. Let the other one finish.")
        {
            JournalId = journalId,
        };
}
