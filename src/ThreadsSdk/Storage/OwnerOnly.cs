using System.Runtime.Versioning;
using System.Security.AccessControl;
using System.Security.Principal;

namespace ThreadsSdk.Storage;

/// <summary>Creates folders and files that only the user who runs the process can access.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Creates a folder. An existing one keeps its permissions, because it may contain other files.</summary>
    public static void CreateFolder(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            CreateWindowsFolder(path);
        }
        else
        {
            CreateUnixFolder(path);
        }
    }

    public static FileStreamOptions NewFile() => Options(System.IO.FileMode.CreateNew, FileAccess.Write);

    public static FileStreamOptions LockFile() => Options(System.IO.FileMode.OpenOrCreate, FileAccess.ReadWrite);

    private static FileStreamOptions Options(FileMode mode, FileAccess access)
    {
        var options = new FileStreamOptions
        {
            Mode = mode,
            Access = access,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = FileMode;
        }

        return options;
    }

    [UnsupportedOSPlatform("windows")]
    private static void CreateUnixFolder(string path)
    {
        List<string> parents = [];
        for (var parent = Path.GetDirectoryName(path); parent is { Length: > 0 }; parent = Path.GetDirectoryName(parent))
        {
            parents.Add(parent);
            if (Directory.Exists(parent))
            {
                break;
            }
        }

        Directory.CreateDirectory(path, FolderMode);
        foreach (var parent in parents)
        {
            FolderFlush.TryFlush(parent);
        }
    }

    /// <summary>Creates a folder whose files are readable by the owner only, because they inherit its permissions.</summary>
    [SupportedOSPlatform("windows")]
    private static void CreateWindowsFolder(string path)
    {
        using var identity = WindowsIdentity.GetCurrent();
        if (identity.User is not { } owner)
        {
            Directory.CreateDirectory(path);
            return;
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } parent)
        {
            Directory.CreateDirectory(parent);
        }

        var security = new DirectorySecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        security.AddAccessRule(
            new FileSystemAccessRule(
                owner,
                FileSystemRights.FullControl,
                InheritanceFlags.ContainerInherit | InheritanceFlags.ObjectInherit,
                PropagationFlags.None,
                AccessControlType.Allow
            )
        );
        new DirectoryInfo(path).Create(security);
    }
}
