using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace ThreadsSdk.Auth;

/// <summary>
/// Keeps logins in a folder, one file for each user, in the JSON of PyThreads and unencrypted. May be used by many threads, and by many
/// processes over the same folder on a local disk.
/// </summary>
/// <remarks>
/// <para>On Unix the folder is made with mode 0700 and every file with 0600; on Windows the folder is made so that only the user who runs the
/// process has access. A folder that is there already keeps its permissions.</para>
/// <para>A login is written to a temporary file, flushed to the disk and renamed, so that a crash at any moment leaves the old login or the new
/// one. What a crash leaves behind is cleared by the next save or deletion. Empty lock files stay in the folder.</para>
/// </remarks>
public sealed class FileThreadsCredentialStore : ILockingThreadsCredentialStore
{
    private const string Temporary = ".tmp";
    private const string Lock = ".lock";
    private const string RefreshLock = ".refresh.lock";
    private const int Tries = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly KeyedLock _locks = new();

    /// <summary>Makes a store. The folder is made with the first save.</summary>
    /// <param name="folder">The folder.</param>
    public FileThreadsCredentialStore(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Folder = Path.GetFullPath(folder);
    }

    /// <summary>The folder, as a full path.</summary>
    public string Folder { get; }

    /// <summary>Is told how far a save is, so that a test can break off there.</summary>
    internal Action<FileSaveStep>? OnStep { get; set; }

    /// <inheritdoc/>
    public async ValueTask<StoredThreadsCredentials?> LoadAsync(string userId, CancellationToken cancellationToken = default)
    {
        var path = PathOf(userId);
        byte[] json;
        try
        {
            // Whoever saves meanwhile may replace the file.
            using var file = new FileStream(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
            json = new byte[file.Length];
            json = json[..await file.ReadAtLeastAsync(json, json.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            throw Failure(userId, "read", e);
        }

        return new StoredThreadsCredentials(Read(userId, path, json), VersionOf(json));
    }

    /// <inheritdoc/>
    public async ValueTask<string?> SaveAsync(ThreadsCredentials credentials, string? ifVersion = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        var path = PathOf(credentials.UserId);
        try
        {
            OwnerOnly.CreateFolder(Folder);
            var hold = await HoldAsync(path + Lock, cancellationToken).ConfigureAwait(false);
            await using (hold.ConfigureAwait(false))
            {
                OnStep?.Invoke(FileSaveStep.Locked);
                if (ifVersion is not null && await VersionOfAsync(path, cancellationToken).ConfigureAwait(false) != ifVersion)
                {
                    return null;
                }

                var json = CredentialsJson.Write(credentials);
                Write(path + Temporary, json);
                await ReplaceAsync(path + Temporary, path).ConfigureAwait(false);
                OnStep?.Invoke(FileSaveStep.Replaced);
                return VersionOf(json);
            }
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            throw Failure(credentials.UserId, "saved", e);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<bool> DeleteAsync(string userId, CancellationToken cancellationToken = default)
    {
        var path = PathOf(userId);
        if (!Directory.Exists(Folder))
        {
            return false;
        }

        try
        {
            var hold = await HoldAsync(path + Lock, cancellationToken).ConfigureAwait(false);
            await using (hold.ConfigureAwait(false))
            {
                var wasThere = File.Exists(path);
                File.Delete(path + Temporary);
                File.Delete(path);
                return wasThere;
            }
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            throw Failure(userId, "deleted", e);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        string[] files;
        try
        {
            files = Directory.Exists(Folder) ? Directory.GetFiles(Folder, UserFileName.SearchPattern) : [];
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            throw new ThreadsCredentialStoreException($"The folder {Folder} cannot be read: {e.Message}", e);
        }

        foreach (var userId in files.Select(static file => UserFileName.UserOf(Path.GetFileName(file))).OfType<string>().Order(StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return userId;
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IAsyncDisposable> LockAsync(string userId, CancellationToken cancellationToken = default)
    {
        var path = PathOf(userId);
        try
        {
            OwnerOnly.CreateFolder(Folder);
            return await HoldAsync(path + RefreshLock, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (IsOfDisk(e))
        {
            throw Failure(userId, "locked", e);
        }
    }

    private static ThreadsCredentials Read(string userId, string path, byte[] json)
    {
        string flaw;
        try
        {
            var credentials = CredentialsJson.Read(json);
            if (credentials.UserId == userId)
            {
                return credentials;
            }

            flaw = "It belongs to another user.";
        }
        catch (JsonException e)
        {
            flaw = e.Message;
        }

        throw new ThreadsCredentialStoreException($"The stored login of user {userId} in {path} is damaged: {flaw} The user has to log in again.")
        {
            UserId = userId,
            IsDamaged = true,
        };
    }

    private static async Task<string?> VersionOfAsync(string path, CancellationToken cancellationToken) =>
        File.Exists(path) ? VersionOf(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)) : null;

    private static string VersionOf(byte[] json) => Convert.ToHexString(SHA256.HashData(json));

    private static bool IsOfDisk(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static ThreadsCredentialStoreException Failure(string userId, string what, Exception reason) =>
        new($"The stored login of user {userId} could not be {what}: {reason.Message}", reason) { UserId = userId };

    private string PathOf(string userId) => Path.Combine(Folder, UserFileName.Of(userId));

    /// <summary>Those of this store line up first, so that only one of them asks for the file.</summary>
    private async ValueTask<IAsyncDisposable> HoldAsync(string path, CancellationToken cancellationToken)
    {
        var turn = await _locks.AcquireAsync(path, cancellationToken).ConfigureAwait(false);
        try
        {
            return new Hold(await FileLock.AcquireAsync(path, cancellationToken).ConfigureAwait(false), turn);
        }
        catch
        {
            await turn.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Nothing is cleared when it fails: a crash could not do so either, and the next save does.</summary>
    private void Write(string path, byte[] json)
    {
        File.Delete(path);
        using var file = new FileStream(path, OwnerOnly.NewFile());
        OnStep?.Invoke(FileSaveStep.Created);
        file.Write(json);
        OnStep?.Invoke(FileSaveStep.Written);
        file.Flush(flushToDisk: true);
        OnStep?.Invoke(FileSaveStep.Flushed);
    }

    private static async ValueTask ReplaceAsync(string from, string to)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                File.Move(from, to, overwrite: true);
                return;
            }
            catch (Exception e) when (OperatingSystem.IsWindows() && tries < Tries && IsOfDisk(e))
            {
                // Windows does not replace a file that somebody is reading.
                await Task.Delay(Pause).ConfigureAwait(false);
            }
        }
    }

    private sealed class Hold(FileStream file, IAsyncDisposable turn) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await file.DisposeAsync().ConfigureAwait(false);
            await turn.DisposeAsync().ConfigureAwait(false);
        }
    }
}
