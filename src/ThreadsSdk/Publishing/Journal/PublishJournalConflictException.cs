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
        new($"Another caller is publishing with the journal '{journalId}' and has not finished. Try again later, or set a longer Timeout.")
        {
            JournalId = journalId,
        };

    internal static PublishJournalConflictException Create(string journalId) =>
        new($"The journal '{journalId}' was saved by another caller meanwhile, so this attempt has stopped. Let the other one finish.")
        {
            JournalId = journalId,
        };
}
