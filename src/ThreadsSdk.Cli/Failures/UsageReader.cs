using System.CommandLine;
using System.CommandLine.Invocation;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Cli.Failures;

/// <summary>Says what is wrong with a command line.</summary>
internal static class UsageReader
{
    private const int LongestShown = 24;

    /// <summary>What is wrong; null when nothing is, or when help was asked for.</summary>
    public static Failure? Read(ParseResult parsed)
    {
        if (parsed.Errors.Count == 0 || parsed.Action is not ParseErrorAction)
            return null;

        // A token given as an option would be repeated in the message.
        if (parsed.UnmatchedTokens.Any(IsTokenOption))
        {
            return new Failure(
                ExitCode.Usage,
                "There is no option for the token: it would stand in the history of your shell and in the list of processes.",
                "Give it in one of these ways, and think about replacing the one you typed:\n" + Hosting.TokenSource.Ways);
        }

        if (parsed.UnmatchedTokens.Any(IsSecretOption))
        {
            return new Failure(
                ExitCode.Usage,
                "This command has no option for the app secret: it would stand in the history of your shell and in the list of processes.",
                $"Give it in {Hosting.CommandEnvironment.ApiSecret} or with --app-secret-stdin, and think about replacing the one you typed.");
        }

        var text = string.Join(' ', parsed.Errors.Select(error => error.Message).Distinct())
            .Replace($"as expected type '{typeof(int)}'", "as a number", StringComparison.Ordinal);
        foreach (var token in parsed.UnmatchedTokens.Where(token => token.Length > LongestShown))
            text = text.Replace(token, $"({token.Length} characters)", StringComparison.Ordinal);

        return new Failure(ExitCode.Usage, text, NextStep(parsed));
    }

    private static bool IsTokenOption(string token) =>
        token.StartsWith("--token", StringComparison.OrdinalIgnoreCase) || token.StartsWith("--access-token", StringComparison.OrdinalIgnoreCase);

    private static bool IsSecretOption(string token) =>
        token.TrimStart('-').Replace('_', '-') is var name && token.StartsWith('-')
        && (name.StartsWith("app-secret", StringComparison.OrdinalIgnoreCase) || name.StartsWith("secret", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("client-secret", StringComparison.OrdinalIgnoreCase));

    private static string NextStep(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Subcommands.Count > 0
            && parsed.UnmatchedTokens is [var token, ..]
            && Spelling.Nearest(token, command.Subcommands.Select(sub => sub.Name)) is { } name
            ? $"Did you mean `{CommandLine(command)} {name}`? `{CommandLine(command)} --help` lists all commands."
            : $"Run `{CommandLine(command)} --help`.";
    }

    private static string CommandLine(Command command) => command is RootCommand
        ? "threads"
        : $"{CommandLine(command.Parents.OfType<Command>().First())} {command.Name}";
}
