using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Finds the folder of the journals.</summary>
internal static class JournalFolder
{
    private const string Name = "journals";

    /// <summary>Gets the usual place of the folder, for the help.</summary>
    public static string Usual => UserFolder.Usual(Name);

    public static JournalStore Open(CommandHost host, string? given, Uri server) =>
        (given ?? host.Environment[CommandEnvironment.Journals] ?? UserFolder.Find(host.Environment, Name, server)) is { } folder
            ? new JournalStore(folder)
            : throw new UsageException(
                "There is no place to write down how far publishing is: neither HOME nor XDG_CONFIG_HOME (on Windows, APPDATA) is set.",
                $"Name a folder with --journals or {CommandEnvironment.Journals}."
            );
}
