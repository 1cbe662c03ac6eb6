namespace ThreadsSdk.Auth;

/// <summary>
/// The callback does not belong to the login this user started: its state is another, or missing. It may be forged, or the session
/// ended meanwhile. Do not use its code.
/// </summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public sealed class ThreadsStateException(string message, Exception? innerException = null)
    : ThreadsCallbackException(message, innerException);
