namespace ThreadsSdk.Publishing;

/// <summary>
/// The exception that is thrown when publishing takes longer than <see cref="PublishOptions.Timeout"/>. Threads continues to process what
/// it has, and hosted files are kept, so resuming soon loses nothing.
/// </summary>
/// <param name="message">The message that says what was waited for.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class PublishTimeoutException(string message, Exception? innerException = null) : PublishException(message, innerException);
