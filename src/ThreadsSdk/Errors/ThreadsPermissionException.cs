using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>The user or Meta has not granted the app what the call needs.</summary>
public sealed class ThreadsPermissionException : ThreadsApiException
{
    /// <summary>Makes an exception, for instance in a test.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">Why.</param>
    public ThreadsPermissionException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsPermissionException(ApiFailure failure)
        : base(failure)
    {
        RequiredScopes = failure.Scopes;
    }

    /// <summary>
    /// The scopes the call needs, with the parameters it gave and the fields it asked for. One of them may be missing, or the app may not
    /// be
    /// approved for it. Empty when they are not known, as for a <see cref="ThreadsRequest"/>.
    /// </summary>
    public IReadOnlyList<ThreadsScope> RequiredScopes { get; init; } = [];
}
