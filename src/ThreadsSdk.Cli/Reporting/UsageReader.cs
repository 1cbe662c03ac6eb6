using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Words;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Cli.Reporting;

/// <summary>Describes what is wrong with a command line.</summary>
internal static class UsageReader
{
    private const int LongestShown = 24;

    /// <summary>Finds what is wrong; null when nothing is, or when help was asked for.</summary>
    public static Failure? Read(ParseResult parsed, CommandWords words)
    {
        // Help and the version clear errors.
        if (parsed.Action is ExamplesHelp or VersionText)
        {
            return null;
        }

        if (words.Failure is { } failure)
        {
            return failure;
        }

        if (parsed.Errors.Count == 0)
        {
            return null;
        }

        var text = string.Join(' ', parsed.Errors.Select(error => error.Message).Distinct())
            .Replace($"as expected type '{typeof(int)}'", "as a number", StringComparison.Ordinal);
        foreach (var token in parsed.UnmatchedTokens.Where(token => token.Length > LongestShown))
        {
            text = text.Replace(token, $"({token.Length} characters)", StringComparison.Ordinal);
        }

        return new Failure(ExitCode.Usage, text, NextStep(parsed));
    }

    private static string NextStep(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return
            command.Subcommands.Count > 0
            && parsed.UnmatchedTokens is [var token, ..]
            && Spelling.Nearest(token, command.Subcommands.Select(sub => sub.Name)) is { } name
            ? $"Did you mean `{CommandNames.LineOf(command)} {name}`? `{CommandNames.LineOf(command)} --help` lists all commands."
            : $"Run `{CommandNames.LineOf(command)} --help`.";
    }
}
