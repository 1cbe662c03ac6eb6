using System.CommandLine;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>Holds the option of the commands about parked webhooks.</summary>
internal static class DatabaseOption
{
    public static Option<string> Create() =>
        new("--database")
        {
            Description =
                "Where the app keeps its webhooks: a file of SQLite, postgres://user@host/database, or a connection string. A password is "
                + "better left to PGPASSWORD or a password file, since others on this machine can see command lines.",
            HelpName = "connection",
            Required = true,
        };
}
