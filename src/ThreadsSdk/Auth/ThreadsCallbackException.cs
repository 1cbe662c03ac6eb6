namespace ThreadsSdk.Auth;

/// <summary>
/// The exception that is thrown when the callback of a login is invalid. Nothing was sent to Meta; the user can start again.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public class ThreadsCallbackException(string message, Exception? innerException = null) : ThreadsException(message, innerException);
