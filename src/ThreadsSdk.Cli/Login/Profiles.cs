using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>Asks for the names of users.</summary>
internal static class Profiles
{
    /// <summary>The name of a token's user; null when Threads does not tell, which is no failure of a login.</summary>
    public static async Task<string?> NameAsync(CommandHost host, Uri server, string token, CancellationToken cancellationToken)
    {
        using var threads = new ThreadsClient(Connection.To(server, host, token));
        try
        {
            return (await threads.Profiles.GetAsync(ThreadsApi.OwnUser, cancellationToken: cancellationToken)).Username;
        }
        catch (ThreadsException)
        {
            return null;
        }
    }
}
