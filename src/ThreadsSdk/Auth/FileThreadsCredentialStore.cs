using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using ThreadsSdk.Storage;

namespace ThreadsSdk.Auth;

/// <summary>
/// Stores logins in a folder, one unencrypted file for each user, in the JSON format of PyThreads. It is thread-safe, and many processes
/// may use the same folder on a local disk.
/// </summary>
/// <remarks>
/// <para>
/// On Unix, the folder is created with mode 0700 and each file with 0600; on Windows, the folder is created with access for the current
/// user only. An existing folder keeps its permissions.
/// </para>
/// <para>
/// A login is written to a temporary file, flushed to disk and renamed, so a crash at any moment leaves either the old or the new login.
/// Remains of a crash are removed by the next save or deletion. Empty lock files stay in the folder.
/// </para>
/// </remarks>
/// <example>
/// <code language="csharp">
/// FileThreadsCredentialStore store = new("/var/lib/app/logins");
/// using ThreadsLogins logins = new(store);
/// using ThreadsClient client = logins.CreateClient("17841400000007919");
/// </code>
/// </example>
public sealed class FileThreadsCredentialStore : ILockingThreadsCredentialStore
{
    private static readonly FileNames Names = new("user-", "user id", "userId");

    private readonly OwnerFolder _folder;

    /// <summary>Initializes a new instance over the given folder. The folder is created by the first save.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="ArgumentException">The folder is empty.</exception>
    public FileThreadsCredentialStore(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        _folder = new OwnerFolder(folder, Names);
    }

    /// <summary>Gets the full path of the folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>Sets the callback that receives the progress of a save, so that a test can interrupt it.</summary>
    internal Action<FileSaveStep>? OnStep
    {
        set => _folder.OnStep = value;
    }

    /// <inheritdoc/>
    public async ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _folder.ReadAsync(userId, cancellationToken).ConfigureAwait(false) is { } json
                ? new StoredThreadsCredentials(Read(userId, json), VersionOf(json))
                : null;
        }
        catch (Exception e) when (OwnerFolder.IsFailure(e))
        {
            throw Failure(userId, "read", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<string?> SaveAsync(
        ThreadsCredentials credentials,
        string? ifVersion = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(credentials);
        try
        {
            var json = CredentialsJson.Write(credentials);
            var isSaved = await _folder
                .WriteAsync(credentials.UserId, json, ifVersion is null ? null : IsThatVersionAsync, cancellationToken)
                .ConfigureAwait(false);
            return isSaved ? VersionOf(json) : null;
        }
        catch (Exception e) when (OwnerFolder.IsFailure(e))
        {
            throw Failure(credentials.UserId, "saved", e);
        }

        async ValueTask<bool> IsThatVersionAsync() =>
            await _folder.ReadAsync(credentials.UserId, cancellationToken).ConfigureAwait(false) is { } there
            && VersionOf(there) == ifVersion;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _folder.DeleteAsync(userId, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (OwnerFolder.IsFailure(e))
        {
            throw Failure(userId, "deleted", e);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        List<string> users;
        try
        {
            users = _folder.Ids();
        }
        catch (Exception e) when (OwnerFolder.IsFailure(e))
        {
            throw new ThreadsCredentialStoreException($"The folder {Folder} cannot be read: {e.Message}", e);
        }

        foreach (var userId in users)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return userId;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> LockAsync(string userId, CancellationToken cancellationToken = default)
    {
        try
        {
            return await _folder.LockAsync(userId, "refresh", cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (OwnerFolder.IsFailure(e))
        {
            throw Failure(userId, "locked", e);
        }
    }

    private static string VersionOf(byte[] json) => Convert.ToHexString(SHA256.HashData(json));

    private static ThreadsCredentialStoreException Failure(string userId, string what, Exception reason) =>
        new($"The stored login of user {userId} could not be {what}: {reason.Message}", reason) { UserId = userId };

    private ThreadsCredentials Read(string userId, byte[] json)
    {
        string error;
        try
        {
            var credentials = CredentialsJson.Parse(json);
            if (credentials.UserId == userId)
            {
                return credentials;
            }

            error = "It belongs to another user.";
        }
        catch (JsonException e)
        {
            error = e.Message;
        }

        throw new ThreadsCredentialStoreException(
            $"The stored login of user {userId} in {_folder.PathOf(userId)} is damaged: {error} The user has to log in again."
        )
        {
            UserId = userId,
            IsDamaged = true,
        };
    }
}
