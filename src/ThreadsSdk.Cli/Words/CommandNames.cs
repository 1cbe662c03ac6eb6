using System.CommandLine;

namespace ThreadsSdk.Cli.Words;

/// <summary>Writes the words that run a command.</summary>
internal static class CommandNames
{
    public static string LineOf(Command command) =>
        command is RootCommand ? "threads" : $"{LineOf(command.Parents.OfType<Command>().First())} {command.Name}";
}
