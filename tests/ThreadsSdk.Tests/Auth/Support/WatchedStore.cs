using ThreadsSdk.Auth;

namespace ThreadsSdk.Tests.Auth.Support;

/// <summary>A store that tells when somebody asks for the right to refresh.</summary>
internal sealed class WatchedStore(ILockingThreadsCredentialStore inner) : ILockingThreadsCredentialStore
{
    private volatile bool _isAskedForLock;

    public bool IsAskedForLock => _isAskedForLock;

    public ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default) =>
        inner.LoadAsync(userId, cancellationToken);

    public ValueTask<string?> SaveAsync(
        ThreadsCredentials credentials,
        string? ifVersion = null,
        CancellationToken cancellationToken = default
    ) => inner.SaveAsync(credentials, ifVersion, cancellationToken);

    public ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default) =>
        inner.DeleteAsync(userId, cancellationToken);

    public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default) => inner.ListAsync(cancellationToken);

    public ValueTask<IAsyncDisposable> LockAsync(string userId, CancellationToken cancellationToken = default)
    {
        var turn = inner.LockAsync(userId, cancellationToken);
        _isAskedForLock = true;
        return turn;
    }
}
