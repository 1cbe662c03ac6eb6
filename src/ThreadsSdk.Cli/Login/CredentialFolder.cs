using ThreadsSdk.Cli.Hosting;

namespace ThreadsSdk.Cli.Login;

/// <summary>Where logins are kept.</summary>
internal static class CredentialFolder
{
    /// <summary>Where they are kept when nobody says otherwise, for the help.</summary>
    public static string Usual => OperatingSystem.IsWindows() ? @"%APPDATA%\threads\credentials" : "~/.config/threads/credentials";

    /// <summary>
    /// The folder; null when the environment names no place for such things. Each server but that of Meta has one of its own, so that no
    /// token is sent to a server it is not for.
    /// </summary>
    public static string? Find(CommandEnvironment environment, string? given, Uri server)
    {
        if ((given ?? environment[CommandEnvironment.Credentials]) is { } named)
            return named;

        var parent = OperatingSystem.IsWindows()
            ? environment["APPDATA"]
            : Rooted(environment["XDG_CONFIG_HOME"]) ?? (environment["HOME"] is { } home ? Path.Combine(home, ".config") : null);
        if (parent is null)
            return null;

        var folder = Path.Combine(parent, "threads", "credentials");
        return server.Authority == ThreadsApi.GraphHost.Authority ? folder : Path.Combine(folder, server.Authority.Replace(':', '_'));
    }

    // What the XDG specification says of relative paths.
    private static string? Rooted(string? path) => Path.IsPathRooted(path) ? path : null;
}
