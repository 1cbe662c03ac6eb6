namespace ThreadsSdk.Storage;

/// <summary>
/// Provides a lock between processes, held by keeping a file open. The system releases it however a process ends. The file is never
/// deleted, because otherwise two others could each lock a file of their own.
/// </summary>
internal static class FileLock
{
    // Sharing and lock violations of Windows; EAGAIN of Linux; EWOULDBLOCK of macOS.
    private static readonly int[] InUse = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for the lock without blocking a thread.</summary>
    public static async ValueTask<FileStream> AcquireAsync(string path, CancellationToken cancellationToken)
    {
        for (var wait = ShortestWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryAcquire(path) is { } held)
            {
                return held;
            }

            await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tries to acquire the lock.</summary>
    /// <returns>The lock; null while another holder has it.</returns>
    public static FileStream? TryAcquire(string path)
    {
        try
        {
            return new FileStream(path, OwnerOnly.LockFile());
        }
        catch (IOException e) when (e.GetType() == typeof(IOException) && Array.IndexOf(InUse, e.HResult) >= 0)
        {
            return null;
        }
    }
}
