namespace ThreadsSdk.Auth;

/// <summary>The callback has neither a code nor an error.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public sealed class ThreadsCodeMissingException(string message, Exception? innerException = null)
    : ThreadsCallbackException(message, innerException);
