using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>The exception that is thrown when the request is invalid: a parameter is missing, not allowed or not understood.</summary>
public sealed class ThreadsInvalidRequestException : ThreadsApiException
{
    /// <summary>Initializes a new instance, for instance in a test.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one, if any.</param>
    public ThreadsInvalidRequestException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsInvalidRequestException(ApiFailure failure)
        : base(failure) { }
}
