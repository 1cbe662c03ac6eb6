namespace ThreadsSdk.Auth;

/// <summary>
/// Stores the logins of users, one for each user. They are secrets. Implement it over a database with a version column or an etag. A
/// failure may be any exception, preferably a <see cref="ThreadsCredentialStoreException"/>.
/// </summary>
public interface IThreadsCredentialStore
{
    /// <summary>Gets the login of a user.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The login and its version; null if there is none.</returns>
    /// <exception cref="ThreadsCredentialStoreException">The store does not respond, or its data is damaged.</exception>
    ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Saves a login, completely or not at all. Once the call returns, the login survives a crash.</summary>
    /// <param name="credentials">The login.</param>
    /// <param name="ifVersion">
    /// The version to replace. If the store holds another version, or none, nothing is saved. Null to save unconditionally, even over
    /// damaged data.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The new version; null if the store held another version and nothing was saved.</returns>
    /// <exception cref="ThreadsCredentialStoreException">The login could not be saved.</exception>
    ValueTask<string?> SaveAsync(ThreadsCredentials credentials, string? ifVersion = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes the login of a user. The token stays valid at Meta, which offers no way to revoke it.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if there was a login; otherwise false.</returns>
    /// <exception cref="ThreadsCredentialStoreException">The login could not be deleted.</exception>
    ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Lists the users who have a stored login.</summary>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The ids of the users.</returns>
    /// <exception cref="ThreadsCredentialStoreException">The store does not respond.</exception>
    IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default);
}
