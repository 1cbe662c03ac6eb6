namespace ThreadsSdk.Auth;

/// <summary>
/// The exception that is thrown when the authorization window granted no access, usually because the user refused. All texts come from the
/// address the browser was sent to, so anyone could have written them: encode them before displaying.
/// </summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class ThreadsAccessNotGrantedException(string message, Exception? innerException = null)
    : ThreadsCallbackException(message, innerException)
{
    /// <summary>Gets the error; null if the window sent none.</summary>
    public AuthorizationError? Error { get; init; }

    /// <summary>Gets Meta's name of the reason; null if the window sent none.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets a description for developers; null if the window sent none.</summary>
    public string? Description { get; init; }

    /// <summary>Gets Meta's number of the error; null if the window sent none.</summary>
    public int? Code { get; init; }

    /// <summary>Gets what is known about the error; null if nothing is.</summary>
    public ThreadsError? KnownError { get; init; }

    /// <summary>Gets a value indicating whether the user refused, in which case nothing is wrong with the app.</summary>
    public bool IsRefusedByUser => Error == AuthorizationError.AccessDenied;

    /// <summary>Gets advice on what to do about the error; null if there is none.</summary>
    public string? Advice => KnownError?.Advice;
}
