using System.ComponentModel;
using System.Diagnostics;

namespace ThreadsSdk.Cli.Shell;

/// <summary>The browser of the user's desktop.</summary>
internal static class SystemBrowser
{
    private static readonly string[] Desktops = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];

    /// <summary>Shows an address.</summary>
    /// <returns>True if a browser was started; over a remote shell there is none.</returns>
    public static bool Open(Uri address)
    {
        try
        {
            return OperatingSystem.IsWindows() ? Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true })
                : OperatingSystem.IsMacOS() ? StartQuietly("open", address)
                : HasDesktop() && StartQuietly("xdg-open", address);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }

    private static bool HasDesktop() => Desktops.Any(name => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));

    /// <summary>Drops the messages of the browser, which are neither results nor errors of the command.</summary>
    private static bool StartQuietly(string program, Uri address)
    {
        var start = new ProcessStartInfo(program, [address.AbsoluteUri]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start);
        process?.BeginOutputReadLine();
        process?.BeginErrorReadLine();
        return process is not null;
    }

    private static bool Start(ProcessStartInfo start)
    {
        using var process = Process.Start(start);
        return true;
    }
}
