using System.CommandLine;
using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Cli.Help;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>`threads webhooks`.</summary>
internal sealed class WebhooksCommand : Command, IHasExamples
{
    public WebhooksCommand(CommandHost host)
        : base(
            "webhooks",
            "See what webhooks tell your app, have something happen that they tell of, and look at those your app could not handle."
        )
    {
        Add(new ListenCommand(host));
        Add(new TriggerCommand(host));
        Add(new ParkedCommand(host));
    }

    public IReadOnlyList<Example> Examples { get; } =
    [
        new("threads simulator", "First, in a shell of its own"),
        new("threads webhooks listen --forward-to http://localhost:5000/webhooks/threads", "Then give your app what the simulator tells"),
        new("threads webhooks trigger replies", "And have somebody reply"),
    ];

    public IReadOnlyList<(string Name, string Text)> Variables => HelpTexts.WebhookVariables;

    public IReadOnlyList<ExitCode> ExitCodes => HelpTexts.WebhookExitCodes;

    public bool TakesToken(ParseResult parsed) => false;
}
