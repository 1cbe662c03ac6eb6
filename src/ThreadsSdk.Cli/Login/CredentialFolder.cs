using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Login;

/// <summary>Finds the folder of the stored logins.</summary>
internal static class CredentialFolder
{
    private const string Name = "credentials";

    /// <summary>Gets the usual place of the folder, for the help.</summary>
    public static string Usual => UserFolder.Usual(Name);

    /// <summary>The folder; null when the environment names no place for such things.</summary>
    public static string? Find(CommandEnvironment environment, string? given, Uri server) =>
        given ?? environment[CommandEnvironment.Credentials] ?? UserFolder.Find(environment, Name, server);
}
