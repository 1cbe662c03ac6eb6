using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>Finds the folders in which the command keeps things of its user.</summary>
internal static class UserFolder
{
    /// <summary>Gets the usual place of a folder, for the help.</summary>
    public static string Usual(string name) => OperatingSystem.IsWindows() ? $@"%APPDATA%\threads\{name}" : $"~/.config/threads/{name}";

    /// <summary>
    /// The folder; null when the environment names no place for such things. Each server but that of Meta has one of its own, so that
    /// nothing is sent to a server it is not for.
    /// </summary>
    public static string? Find(CommandEnvironment environment, string name, Uri server)
    {
        var parent = OperatingSystem.IsWindows()
            ? environment["APPDATA"]
            : Rooted(environment["XDG_CONFIG_HOME"]) ?? (environment["HOME"] is { } home ? Path.Combine(home, ".config") : null);
        if (parent is null)
        {
            return null;
        }

        var folder = Path.Combine(parent, "threads", name);
        return server.Authority == ThreadsApi.GraphHost.Authority ? folder : Path.Combine(folder, server.Authority.Replace(':', '_'));
    }

    // What the XDG specification says of relative paths.
    private static string? Rooted(string? path) => Path.IsPathRooted(path) ? path : null;
}
