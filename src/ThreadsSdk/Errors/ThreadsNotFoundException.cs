using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>The exception that is thrown when an object does not exist, is not ready yet, or is not visible to this user.</summary>
public sealed class ThreadsNotFoundException : ThreadsApiException
{
    /// <summary>Initializes a new instance, for instance in a test.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one, if any.</param>
    public ThreadsNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsNotFoundException(ApiFailure failure)
        : base(failure) { }
}
