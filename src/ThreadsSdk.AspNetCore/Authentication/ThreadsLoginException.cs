namespace ThreadsSdk.AspNetCore;

/// <summary>The exception that describes why a login failed, as <c>OnRemoteFailure</c> gets it. The message is for developers.</summary>
/// <param name="reason">The reason.</param>
/// <param name="message">The message that describes the error and says which setting to look at.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class ThreadsLoginException(ThreadsLoginFailureReason reason, string message, Exception? innerException = null)
    : ThreadsException(message, innerException)
{
    /// <summary>Gets the reason.</summary>
    public ThreadsLoginFailureReason Reason { get; } = reason;
}
