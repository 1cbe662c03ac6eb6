using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Simulator.Tests.Support;

namespace ThreadsSdk.Cli.Tests.Webhooks;

/// <summary>Each test has a simulator of its own, whose clock is turned by hand.</summary>
public abstract class WebhookTestBase : SimulatorTestBase
{
    protected string Server => Simulator.BaseAddress.GetLeftPart(UriPartial.Authority);

    protected Dictionary<string, string> Secret => new() { [CommandEnvironment.AppSecret] = Simulator.App.Secret };

    internal Task<CommandRun> TriggerAsync(params string[] words) =>
        CommandRun.OfAsync(["webhooks", "trigger", .. words, "--simulator", Server], []);

    internal async Task<Uri> CallbackAsync(ListenRun run)
    {
        await run.UntilAsync("q ends");
        return Simulator.Webhooks.Subscriptions[0].CallbackUri;
    }
}
