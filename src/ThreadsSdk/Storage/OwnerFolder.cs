namespace ThreadsSdk.Storage;

/// <summary>
/// A folder that only the user who runs the process can open, with a file for each id. May be used by many threads, and by many processes.
/// A file is replaced as a whole, so that a crash at any moment leaves the old one or the new one; what else a crash leaves behind is
/// cleared by the next write or deletion. Failures come as the system gives them: see <see cref="IsFailure"/>.
/// </summary>
internal sealed class OwnerFolder(string path, FileNames names)
{
    private const string Temporary = ".tmp";
    private const string Lock = ".lock";
    private const int Tries = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly KeyedLock _locks = new();

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    /// <summary>Is told how far a write is, so that a test can break off there.</summary>
    public Action<FileSaveStep>? OnStep { get; set; }

    public static bool IsFailure(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <exception cref="ArgumentException">The id cannot be a file.</exception>
    public string PathOf(string id) => System.IO.Path.Combine(Path, names.Of(id));

    /// <summary>Reads what is stored, or its beginning; null when nothing is.</summary>
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

    /// <summary>Stores something, if what is stored may be replaced; the folder is made with the first.</summary>
    /// <returns>Whether it is stored.</returns>
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

    /// <returns>Whether there was something.</returns>
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

    /// <summary>The ids of all that is stored, in order.</summary>
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

    /// <summary>Waits for a lock of the caller's own; it locks out neither reads nor writes.</summary>
    public ValueTask<IAsyncDisposable> LockAsync(string id, string purpose, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        OwnerOnly.CreateFolder(Path);
        return HoldAsync($"{path}.{purpose}{Lock}", cancellationToken);
    }

    /// <summary>Takes a lock of the caller's own if nobody has it; it locks out neither reads nor writes.</summary>
    public FileStream? TryLock(string id, string purpose)
    {
        var path = PathOf(id);
        OwnerOnly.CreateFolder(Path);
        return FileLock.TryAcquire($"{path}.{purpose}{Lock}");
    }

    /// <summary>Those of this process line up first, so that only one of them asks for the file.</summary>
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

    /// <summary>Nothing is cleared when it fails: a crash could not do so either, and the next write does.</summary>
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
