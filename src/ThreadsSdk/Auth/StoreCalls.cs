namespace ThreadsSdk.Auth;

/// <summary>
/// Wraps a store so that all its failures are of one type: an IOException of a file would otherwise look like a network failure.
/// </summary>
internal sealed class StoreCalls(IThreadsCredentialStore store)
{
    public Task<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken) =>
        GuardAsync(userId, "read", () => store.LoadAsync(userId, cancellationToken));

    public Task<string?> SaveAsync(ThreadsCredentials credentials, string? ifVersion, CancellationToken cancellationToken) =>
        GuardAsync(credentials.UserId, "saved", () => store.SaveAsync(credentials, ifVersion, cancellationToken));

    public Task<bool> DeleteAsync(string userId, CancellationToken cancellationToken) =>
        GuardAsync(userId, "deleted", () => store.DeleteAsync(userId, cancellationToken));

    /// <summary>Acquires the right to refresh; null if the store has no such lock.</summary>
    public async Task<IAsyncDisposable?> LockAsync(string userId, CancellationToken cancellationToken) =>
        store is ILockingThreadsCredentialStore locking
            ? await GuardAsync(userId, "locked", () => locking.LockAsync(userId, cancellationToken)).ConfigureAwait(false)
            : null;

    private static async Task<T> GuardAsync<T>(string userId, string what, Func<ValueTask<T>> call)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not (ThreadsCredentialStoreException or OperationCanceledException or ArgumentException))
        {
            throw new ThreadsCredentialStoreException($"The stored login of user {userId} could not be {what}: {e.Message}", e)
            {
                UserId = userId,
            };
        }
    }
}
