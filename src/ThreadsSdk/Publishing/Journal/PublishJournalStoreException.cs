namespace ThreadsSdk.Publishing;

/// <summary>
/// The exception that is thrown when a journal cannot be read, saved or deleted. Nothing is published beyond what is saved.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class PublishJournalStoreException(string message, Exception? innerException = null)
    : ThreadsException(message, innerException);
