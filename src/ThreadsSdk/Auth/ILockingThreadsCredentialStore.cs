namespace ThreadsSdk.Auth;

/// <summary>
/// A store that can keep others, also other processes, from refreshing the same login at the same time. Without it two processes may both
/// refresh a login once; both tokens are valid then, and the first that is saved stays.
/// </summary>
public interface ILockingThreadsCredentialStore : IThreadsCredentialStore
{
    /// <summary>Waits for the right to refresh a login. Loading, saving and deleting do not need it and do not wait for it.</summary>
    /// <param name="userId">Id of the user.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The right; dispose it to give it back. It ends by itself when the process does.</returns>
    /// <exception cref="ThreadsCredentialStoreException">The store does not answer.</exception>
    ValueTask<IAsyncDisposable> LockAsync(string userId, CancellationToken cancellationToken = default);
}
