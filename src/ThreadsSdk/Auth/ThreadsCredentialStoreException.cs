namespace ThreadsSdk.Auth;

/// <summary>Stored logins could not be read or written. Messages never contain a token.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="innerException">Why.</param>
public sealed class ThreadsCredentialStoreException(string message, Exception? innerException = null)
    : ThreadsException(message, innerException)
{
    /// <summary>The user whose login it is about.</summary>
    public string? UserId { get; init; }

    /// <summary>Whether what is stored cannot be used any more, so that the user has to log in again; saving that login repairs
    /// it.</summary>
    public bool IsDamaged { get; init; }
}
