using ThreadsSdk.Errors;

namespace ThreadsSdk;

/// <summary>The exception that is thrown when the user or Meta has not granted the app the permission that the call needs.</summary>
public sealed class ThreadsPermissionException : ThreadsApiException
{
    /// <summary>Initializes a new instance, for instance in a test.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one, if any.</param>
    public ThreadsPermissionException(string message, Exception? innerException = null)
        : base(message, innerException) { }

    internal ThreadsPermissionException(ApiFailure failure)
        : base(failure)
    {
        RequiredScopes = failure.Scopes;
    }

    /// <summary>
    /// Gets the scopes the call needs, with its parameters and requested fields. One of them may be missing, or the app may not be approved
    /// for it. Empty if they are not known, as for a <see cref="ThreadsRequest"/>.
    /// </summary>
    public IReadOnlyList<ThreadsScope> RequiredScopes { get; init; } = [];
}
