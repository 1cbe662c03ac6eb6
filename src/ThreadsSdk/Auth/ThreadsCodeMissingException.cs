namespace ThreadsSdk.Auth;

/// <summary>The exception that is thrown when a callback has neither a code nor an error.</summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class ThreadsCodeMissingException(string message, Exception? innerException = null)
    : ThreadsCallbackException(message, innerException);
