namespace ThreadsSdk.Auth;

/// <summary>
/// Represents a credential store that can prevent others, including other processes, from refreshing the same login at the same time.
/// Without it, two processes may both refresh a login once; both tokens are valid then, and the first one saved stays.
/// </summary>
public interface ILockingThreadsCredentialStore : IThreadsCredentialStore
{
    /// <summary>Waits for the exclusive right to refresh a login. Loading, saving and deleting neither need it nor wait for it.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the wait.</param>
    /// <returns>
    /// The lock. Dispose it to release it. It is also released when the process ends; a store that cannot notice that releases it after a
    /// time longer than a refresh usually takes.
    /// </returns>
    /// <exception cref="ThreadsCredentialStoreException">The store does not respond.</exception>
    ValueTask<IAsyncDisposable> LockAsync(string userId, CancellationToken cancellationToken = default);
}
