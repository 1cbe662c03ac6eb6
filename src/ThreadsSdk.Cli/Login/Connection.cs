using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>Creates the options of clients.</summary>
internal static class Connection
{
    public static ThreadsClientOptions To(Uri server, CommandHost host, string? token = null) =>
        new()
        {
            BaseAddress = server,
            AccessToken = token,
            TimeProvider = host.Clock,
        };
}
