using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ThreadsSdk.Storage;

/// <summary>Puts the names in a folder on the disk: on Unix a new or renamed file can otherwise be gone after a power failure.</summary>
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

    /// <returns>Whether it could be opened; one that is somebody else's may be closed to us.</returns>
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

    /// <summary>.NET opens no folder.</summary>
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
