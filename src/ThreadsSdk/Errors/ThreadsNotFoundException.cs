using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>There is no such object, it is not ready yet, or this user may not see it.</summary>
public sealed class ThreadsNotFoundException : ThreadsApiException
{
    /// <summary>Makes an exception, for instance in a test.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ThreadsNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsNotFoundException(ApiFailure failure)
        : base(failure) { }
}
