using ThreadsSdk.Auth;

namespace ThreadsSdk.AspNetCore.Tests.Support;

/// <summary>A store whose disk is full.</summary>
internal sealed class BrokenStore : IThreadsCredentialStore
{
    public ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default) =>
        throw new IOException("the disk is full");

    public ValueTask<string?> SaveAsync(
        ThreadsCredentials credentials,
        string? ifVersion = null,
        CancellationToken cancellationToken = default
    ) => throw new IOException("the disk is full");

    public ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default) =>
        throw new IOException("the disk is full");

    public IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default) => throw new IOException("the disk is full");
}
