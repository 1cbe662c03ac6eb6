namespace ThreadsSdk.Publishing;

/// <summary>
/// The exception that is thrown when a journal cannot be read, saved or deleted. Nothing is published beyond what is saved.
/// </summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public sealed class PublishJournalStoreException(string message, Exception? innerException = null)
    : ThreadsException(message, innerException);
