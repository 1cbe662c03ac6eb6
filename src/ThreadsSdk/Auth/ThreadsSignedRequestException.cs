namespace ThreadsSdk.Auth;

/// <summary>A signed request is not to be trusted. Answer it with HTTP 400 and do nothing of what it asks.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="innerException">Why.</param>
public sealed class ThreadsSignedRequestException(string message, Exception? innerException = null)
    : ThreadsException(message, innerException)
{
    /// <summary>What is wrong.</summary>
    public ThreadsSignedRequestError Reason { get; init; }
}
