namespace ThreadsSdk.Auth;

/// <summary>A login did not come back as it should. Nothing was sent to Meta; the user can start again.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public class ThreadsCallbackException(string message, Exception? innerException = null) : ThreadsException(message, innerException);
