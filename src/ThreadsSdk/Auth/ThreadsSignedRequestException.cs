namespace ThreadsSdk.Auth;

/// <summary>
/// The exception that is thrown when a signed request cannot be trusted. Respond with HTTP 400 and do nothing it asks for.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class ThreadsSignedRequestException(string message, Exception? innerException = null)
    : ThreadsException(message, innerException)
{
    /// <summary>Gets the reason it was refused.</summary>
    public ThreadsSignedRequestError Reason { get; init; }
}
