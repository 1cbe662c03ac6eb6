namespace ThreadsSdk.Storage;

/// <summary>
/// Represents a folder that only the user who runs the process can access, with a file for each id. It is safe for many threads and
/// processes. Files are replaced atomically, so that a crash leaves either the old or the new file; other remains are removed by the next
/// write or deletion. Failures are those of the system: see <see cref="IsFailure"/>.
/// </summary>
internal sealed class OwnerFolder(string path, FileNames names)
{
    private const string Temporary = ".tmp";
    private const string Lock = ".lock";
    private const int Tries = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly KeyedLock _locks = new();

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Gets or sets the callback that receives the progress of a write, so that a test can interrupt it.</summary>
    public Action<FileSaveStep>? OnStep { get; set; }

    public static bool IsFailure(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>Returns the path of the file of an id.</summary>
    /// <exception cref="ArgumentException">The id cannot be a file name.</exception>
    public string PathOf(string id) => System.IO.Path.Combine(Path, names.Of(id));

    /// <summary>Reads the stored bytes, or their beginning; null if nothing is stored.</summary>
    public async ValueTask<byte[]?> ReadAsync(string id, CancellationToken cancellationToken, int atMost = int.MaxValue)
    {
        try
        {
            // Whoever writes meanwhile may replace the file.
            const FileShare Sharing = FileShare.ReadWrite | FileShare.Delete;
            using var file = new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, Sharing, bufferSize: 0, FileOptions.Asynchronous);
            var bytes = new byte[Math.Min(file.Length, atMost)];
            var read = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return bytes[..read];
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Stores bytes if the stored ones may be replaced. The folder is created by the first write.</summary>
    /// <returns>True if the bytes were stored.</returns>
    public async ValueTask<bool> WriteAsync(string id, byte[] bytes, Func<ValueTask<bool>>? mayReplace, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        OwnerOnly.CreateFolder(Path);
        var hold = await HoldAsync(path + Lock, cancellationToken).ConfigureAwait(false);
        await using (hold.ConfigureAwait(false))
        {
            OnStep?.Invoke(FileSaveStep.Locked);
            if (mayReplace is not null && !await mayReplace().ConfigureAwait(false))
            {
                return false;
            }

            Write(path + Temporary, bytes);
            await ReplaceAsync(path + Temporary, path).ConfigureAwait(false);
            FolderFlush.Flush(Path);
            OnStep?.Invoke(FileSaveStep.Replaced);
            return true;
        }
    }

    /// <summary>Deletes the stored file.</summary>
    /// <returns>True if there was a file.</returns>
    public async ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        if (!Directory.Exists(Path))
        {
            return false;
        }

        var hold = await HoldAsync(path + Lock, cancellationToken).ConfigureAwait(false);
        await using (hold.ConfigureAwait(false))
        {
            var wasThere = File.Exists(path);
            File.Delete(path + Temporary);
            File.Delete(path);
            FolderFlush.Flush(Path);
            return wasThere;
        }
    }

    /// <summary>Returns the ids of all stored files, in order.</summary>
    public List<string> Ids()
    {
        var ids = new List<string>();
        foreach (var file in Directory.Exists(Path) ? Directory.GetFiles(Path, names.SearchPattern) : [])
        {
            if (names.IdOf(System.IO.Path.GetFileName(file)) is { } id)
            {
                ids.Add(id);
            }
        }

        ids.Sort(StringComparer.Ordinal);
        return ids;
    }

    /// <summary>Waits for a lock for the caller's purpose. It blocks neither reads nor writes.</summary>
    public ValueTask<IAsyncDisposable> LockAsync(string id, string purpose, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        OwnerOnly.CreateFolder(Path);
        return HoldAsync($"{path}.{purpose}{Lock}", cancellationToken);
    }

    /// <summary>Tries to acquire a lock for the caller's purpose. It blocks neither reads nor writes.</summary>
    public FileStream? TryLock(string id, string purpose)
    {
        var path = PathOf(id);
        OwnerOnly.CreateFolder(Path);
        return FileLock.TryAcquire($"{path}.{purpose}{Lock}");
    }

    /// <summary>Acquires a file lock. Callers of this process queue first, so that only one of them opens the file.</summary>
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

    /// <summary>Writes a file atomically. A failure leaves remains as a crash would; the next write removes them.</summary>
    private void Write(string path, byte[] bytes)
    {
        File.Delete(path);
        using var file = new FileStream(path, OwnerOnly.NewFile());
        OnStep?.Invoke(FileSaveStep.Created);
        file.Write(bytes);
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
            catch (Exception e) when (OperatingSystem.IsWindows() && tries < Tries && IsFailure(e))
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
