namespace ThreadsSdk.Auth;

/// <summary>
/// The exception that is thrown when a callback does not belong to the login this user started, because its state differs or is missing. It
/// may be forged, or the session may have ended. Do not use its code.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class ThreadsStateException(string message, Exception? innerException = null)
    : ThreadsCallbackException(message, innerException);
