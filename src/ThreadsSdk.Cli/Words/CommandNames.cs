using System.CommandLine;

namespace ThreadsSdk.Cli.Words;

/// <summary>What one types to run a command.</summary>
internal static class CommandNames
{
    public static string LineOf(Command command) => command is RootCommand
        ? "threads"
        : $"{LineOf(command.Parents.OfType<Command>().First())} {command.Name}";
}
