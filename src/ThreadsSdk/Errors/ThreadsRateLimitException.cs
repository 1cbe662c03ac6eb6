using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>
/// Too many calls. <see cref="ThreadsApiException.RetryAfter"/> and <see cref="ThreadsApiException.Usage"/> tell when to come back.
/// </summary>
public sealed class ThreadsRateLimitException : ThreadsApiException
{
    /// <summary>Makes an exception, for instance in a test.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ThreadsRateLimitException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsRateLimitException(ApiFailure failure)
        : base(failure) { }
}
