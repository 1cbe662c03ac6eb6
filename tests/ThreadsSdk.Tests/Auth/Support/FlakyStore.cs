using ThreadsSdk.Auth;

namespace ThreadsSdk.Tests.Auth.Support;

/// <summary>A store as a user might write it, over a database that fails at times. It has no lock.</summary>
internal sealed class FlakyStore : IThreadsCredentialStore
{
    private readonly InMemoryThreadsCredentialStore _inner = new();

    public bool FailsToLoad { get; set; }

    public bool FailsToSave { get; set; }

    public int Loads { get; private set; }

    public async ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default)
    {
        Loads++;
        return FailsToLoad ? throw new IOException("The database is away.") : await _inner.LoadAsync(userId, cancellationToken);
    }

    public async ValueTask<string?> SaveAsync(
        ThreadsCredentials credentials,
        string? ifVersion = null,
        CancellationToken cancellationToken = default
    ) => FailsToSave ? throw new IOException("The disk is full.") : await _inner.SaveAsync(credentials, ifVersion, cancellationToken);

    public ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default) =>
        _inner.DeleteAsync(userId, cancellationToken);

    public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default) => _inner.ListAsync(cancellationToken);
}
