using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>How to reach a server.</summary>
internal static class Connection
{
    public static ThreadsClientOptions To(Uri server, CommandHost host, string? token = null) =>
        new() { BaseAddress = server, AccessToken = token, TimeProvider = host.Clock };
}
