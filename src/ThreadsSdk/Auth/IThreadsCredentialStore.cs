namespace ThreadsSdk.Auth;

/// <summary>
/// Keeps the logins of users, one for each. What it keeps are secrets. Implement it over a database with a version column or an etag; a
/// failure may be any exception, best a <see cref="ThreadsCredentialStoreException"/>.
/// </summary>
public interface IThreadsCredentialStore
{
    /// <summary>Gets the login of a user.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The login with its version; null when there is none.</returns>
    /// <exception cref="ThreadsCredentialStoreException">The store does not answer, or what it holds is damaged.</exception>
    ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Saves a login, wholly or not at all. When it returns, the login is safe.</summary>
    /// <param name="credentials">The login.</param>
    /// <param name="ifVersion">
    /// The version it replaces: nothing is saved when the store holds another, or none any more. Null to save it whatever the store holds,
    /// even
    /// when that is damaged.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The new version; null when another version was there, and nothing was saved.</returns>
    /// <exception cref="ThreadsCredentialStoreException">It could not be saved.</exception>
    ValueTask<string?> SaveAsync(ThreadsCredentials credentials, string? ifVersion = null, CancellationToken cancellationToken = default);

    /// <summary>Forgets the login of a user. The token stays valid at Meta, which offers no way to revoke it.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ThreadsCredentialStoreException">It could not be deleted.</exception>
    ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Lists the users whose logins are kept.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Their ids.</returns>
    /// <exception cref="ThreadsCredentialStoreException">The store does not answer.</exception>
    IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default);
}
