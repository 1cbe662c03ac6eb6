using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using ThreadsSdk.Storage;

namespace ThreadsSdk.Auth;

/// <summary>
/// Stores logins in memory, for as long as the process runs. Meant for tests, and for apps that persist logins elsewhere. It is
/// thread-safe.
/// </summary>
/// <example>
/// <code language="csharp">
/// InMemoryThreadsCredentialStore store = new();
/// await store.SaveAsync(new() { UserId = "1", AccessToken = "token", ExpiresAt = DateTimeOffset.UtcNow.AddDays(60) });
/// StoredThreadsCredentials? stored = await store.LoadAsync("1");
/// </code>
/// </example>
public sealed class InMemoryThreadsCredentialStore : ILockingThreadsCredentialStore
{
    private readonly ConcurrentDictionary<string, StoredThreadsCredentials> _logins = new(StringComparer.Ordinal);
    private readonly KeyedLock _locks = new();
    private long _version;

    /// <inheritdoc/>
    public ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_logins.GetValueOrDefault(userId));
    }

    /// <inheritdoc/>
    public ValueTask<string?> SaveAsync(
        ThreadsCredentials credentials,
        string? ifVersion = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(credentials);
        cancellationToken.ThrowIfCancellationRequested();
        var stored = new StoredThreadsCredentials(credentials, Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture));
        if (ifVersion is null)
        {
            _logins[credentials.UserId] = stored;
            return ValueTask.FromResult<string?>(stored.Version);
        }

        var isSaved =
            _logins.TryGetValue(credentials.UserId, out var there)
            && there.Version == ifVersion
            && _logins.TryUpdate(credentials.UserId, stored, there);
        return ValueTask.FromResult(isSaved ? stored.Version : null);
    }

    /// <inheritdoc/>
    public ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(_logins.TryRemove(userId, out _));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        foreach (var userId in _logins.Keys.Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return userId;
        }
    }

    /// <inheritdoc/>
    public ValueTask<IAsyncDisposable> LockAsync(string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return _locks.AcquireAsync(userId, cancellationToken);
    }
}
