using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>The token is missing, wrong, expired or revoked: the user has to grant access again.</summary>
public sealed class ThreadsAuthenticationException : ThreadsApiException
{
    /// <summary>Makes an exception, for instance in a test.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ThreadsAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsAuthenticationException(ApiFailure failure)
        : base(failure) { }
}
