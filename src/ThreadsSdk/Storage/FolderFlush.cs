using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ThreadsSdk.Storage;

/// <summary>
/// Flushes the directory entries of a folder to disk. On Unix, a new or renamed file could otherwise disappear after a power failure.
/// </summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    public static void Flush(string path)
    {
        if (!TryFlush(path))
        {
            throw new IOException($"The folder {path} cannot be opened: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }

    /// <summary>Tries to flush a folder.</summary>
    /// <returns>True if the folder could be opened. One of another user may not be accessible.</returns>
    public static bool TryFlush(string path)
    {
        // Windows writes down names by itself, and opens no folder as a file.
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        using var folder = new SafeFileHandle(Open(path, ReadOnly), ownsHandle: true);
        if (folder.IsInvalid)
        {
            return false;
        }

        RandomAccess.FlushToDisk(folder);
        return true;
    }

    /// <summary>Opens a folder, which .NET cannot.</summary>
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
