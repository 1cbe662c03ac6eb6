using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>The request is wrong: a parameter is missing, not allowed or not understood.</summary>
public sealed class ThreadsInvalidRequestException : ThreadsApiException
{
    /// <summary>Makes an exception, for instance in a test.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ThreadsInvalidRequestException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsInvalidRequestException(ApiFailure failure)
        : base(failure) { }
}
