using System.Runtime.InteropServices;

namespace ThreadsSdk.Cli.Shell;

/// <summary>Tells whether keys come to this process. One that a shell runs in the background is stopped as soon as it reads one.</summary>
internal static class ForegroundJob
{
    private const int StandardInput = 0;

    public static bool HasKeys { get; } = OperatingSystem.IsWindows() || GetForegroundGroup(StandardInput) == GetOwnGroup();

    [DllImport("libc", EntryPoint = "tcgetpgrp")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetForegroundGroup(int terminal);

    [DllImport("libc", EntryPoint = "getpgrp")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetOwnGroup();
}
