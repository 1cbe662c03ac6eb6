using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>`threads webhooks parked`.</summary>
internal sealed class ParkedCommand : Command, IHasExamples
{
    public ParkedCommand(CommandHost host)
        : base("parked", "Look at the webhooks that your app could not handle, have them handled again, or delete them.")
    {
        Add(new ParkedListCommand(host));
        Add(new ParkedRetryCommand(host));
        Add(new ParkedDeleteCommand(host));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("threads webhooks parked list --database app.db", "See them, the oldest first"),
        new("threads webhooks parked retry --all --database app.db", "Have all of them handled again, once the app is mended"),
    ];

    public IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.ScreenVariables;

    public IReadOnlyList<ExitCode> ExitCodes => HelpTexts.DatabaseExitCodes;

    public bool TakesToken(ParseResult parsed) => false;
}
