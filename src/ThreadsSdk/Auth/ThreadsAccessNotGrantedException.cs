namespace ThreadsSdk.Auth;

/// <summary>
/// The authorization window granted no access, most often because the user refused. All texts come from the address the browser was sent
/// to, so anyone could have written them: encode them before they are shown.
/// </summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public sealed class ThreadsAccessNotGrantedException(string message, Exception? innerException = null)
    : ThreadsCallbackException(message, innerException)
{
    /// <summary>Why.</summary>
    public AuthorizationError? Error { get; init; }

    /// <summary>What made it fail, in Meta's words.</summary>
    public string? Reason { get; init; }

    /// <summary>What made it fail, for developers.</summary>
    public string? Description { get; init; }

    /// <summary>Meta's number for the error.</summary>
    public int? Code { get; init; }

    /// <summary>What is known about the error; null when nothing is.</summary>
    public ThreadsError? KnownError { get; init; }

    /// <summary>Whether the user refused, so that nothing is wrong with the app.</summary>
    public bool IsRefusedByUser => Error == AuthorizationError.AccessDenied;

    /// <summary>What to do about it; null when that is not known.</summary>
    public string? Advice => KnownError?.Advice;
}
