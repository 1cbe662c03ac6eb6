using System.CommandLine;
using ThreadsSdk.Cli.Shell;

namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>Holds the options of both commands of `threads webhooks`.</summary>
internal static class WebhookOptions
{
    public static Option<string?> Simulator() =>
        new("--simulator")
        {
            Description =
                $"Where the simulator is. When left out: {CommandEnvironment.BaseAddress} if that is on this machine, or "
                + $"{SimulatorAddress.Usual.OriginalString}.",
            HelpName = "url",
        };
}
