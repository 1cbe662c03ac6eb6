namespace ThreadsSdk.Auth;

/// <summary>The exception that is thrown when stored logins cannot be read or written. Messages never contain a token.</summary>
/// <param name="message">The message that describes the error.</param>
/// <param name="innerException">The exception that caused this one, if any.</param>
public sealed class ThreadsCredentialStoreException(string message, Exception? innerException = null)
    : ThreadsException(message, innerException)
{
    /// <summary>Gets the id of the user whose login is concerned; null if it concerns no single user.</summary>
    public string? UserId { get; init; }

    /// <summary>
    /// Gets a value indicating whether the stored data is unusable, so that the user has to log in again. Saving the new login repairs it.
    /// </summary>
    public bool IsDamaged { get; init; }
}
