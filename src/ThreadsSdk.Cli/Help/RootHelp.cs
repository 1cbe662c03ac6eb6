using System.CommandLine;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Help;

/// <summary>Holds the sections of the help of the command as a whole.</summary>
internal sealed class RootHelp : IHasExamples
{
    public IReadOnlyList<Example> Examples { get; } =
    [
        new("threads demo", "See all of it work, without an account and without a network"),
        new("threads simulator", "Let your own program talk to a Threads on this machine"),
        new("threads auth login", "Log in to Threads; the login is kept"),
        new("threads post 'Hello from the shell'", "Publish a text"),
        new("threads posts --limit 5", "List the newest posts of the token's user"),
        new("threads insights --json", "Give another program the numbers"),
    ];

    public IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.PublishVariables;

    public IReadOnlyList<ExitCode> ExitCodes => ExitCode.All;

    public bool TakesToken(ParseResult parsed) => true;
}
