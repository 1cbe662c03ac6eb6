using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Login;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Cli.Words;

/// <summary>Describes what is wrong with a word. A value is never shown, because it may be a secret.</summary>
internal static class WordFailures
{
    private const int LongestShown = 24;

    public static Failure Unknown(Command command, string name, IEnumerable<string> known)
    {
        if (IsForToken(name))
        {
            return new Failure(
                ExitCode.Usage,
                "There is no option for the token: it would stand in the history of your shell and in the list of processes.",
                "Give it in one of these ways, and think about replacing the one you typed:\n" + TokenSource.Ways
            );
        }

        if (IsForSecret(name))
        {
            return new Failure(
                ExitCode.Usage,
                "This command has no option for the app secret: it would stand in the history of your shell and in the list of processes.",
                $"Give it in {CommandEnvironment.ApiSecret} or with --app-secret-stdin, and think about replacing the one you typed."
            );
        }

        var shown = name.Length > LongestShown ? $"A word of {name.Length} characters" : name;
        return new Failure(
            ExitCode.Usage,
            $"{shown} is not an option of `{CommandNames.LineOf(command)}`.",
            (Spelling.Nearest(name, known) is { } near ? $"Did you mean {near}? " : "")
                + Help(command)
                + (command.Arguments.Count > 0 ? " If it is no option, put -- before it." : "")
        );
    }

    public static Failure OtherDash(Command command, string meant) =>
        new(
            ExitCode.Usage,
            $"A word begins with a dash that is no hyphen, and reads like {meant}.",
            $"Did you mean {meant}? To give it as a text, put -- before it. {Help(command)}"
        );

    public static Failure Missing(Command command, string name, bool followedByDash) =>
        new(
            ExitCode.Usage,
            $"{name} needs a value" + (followedByDash ? ", and the next word begins like an option." : "."),
            (followedByDash ? $"A value that begins with a dash is written as {name}=VALUE. " : "") + Help(command)
        );

    public static Failure NoValue(Command command, string name) =>
        new(ExitCode.Usage, $"{name} takes no value.", $"Give {name} alone, or leave it out. {Help(command)}");

    public static Failure Empty(Command command, string name) =>
        new(
            ExitCode.Usage,
            $"{name} is empty.",
            $"Give a value, or leave it out; in a script, see whether its variable is set. {Help(command)}"
        );

    private static string Help(Command command) => $"Run `{CommandNames.LineOf(command)} --help`.";

    private static bool IsForToken(string option) => BeginsLike(option, "token", "access-token");

    private static bool IsForSecret(string option) => BeginsLike(option, "app-secret", "secret", "client-secret");

    private static bool BeginsLike(string option, params IEnumerable<string> words) =>
        words.Any(word => Bare(option).StartsWith(word, StringComparison.Ordinal));

    private static string Bare(string option) => option.TrimStart('-').Replace('_', '-').ToLowerInvariant();
}
