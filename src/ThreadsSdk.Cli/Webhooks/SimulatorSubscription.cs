using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Webhooks;

/// <summary>
/// Has a simulator notify an address, and sees that it goes on doing so: one that is started anew knows nothing of it, and nobody would
/// notice that nothing comes any more.
/// </summary>
internal sealed class SimulatorSubscription(
    SimulatorClient simulator,
    Uri callback,
    string verifyToken,
    IReadOnlyList<WebhookField> fields,
    Action<string> note
)
{
    private const string Path = "/webhooks/subscriptions";
    private const string Elsewhere = "The simulator has to run on the machine of this command, where it can reach it.";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private string _id = "";

    public async Task SubscribeAsync(CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["callback_url"] = callback.AbsoluteUri,
            ["verify_token"] = verifyToken,
            ["fields"] = new JsonArray([.. fields.Select(field => JsonValue.Create(field.ToString()))]),
        };
        _id = await simulator.PostAsync(Path, body, Elsewhere, made => made.GetProperty("id").GetString()!, cancellationToken);
    }

    /// <summary>Subscribes again whenever the simulator has forgotten it, until it is cancelled.</summary>
    public async Task WatchAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        var isAway = false;
        while (true)
        {
            await Task.Delay(Pause, clock, cancellationToken);
            try
            {
                if (!await IsKnownAsync(cancellationToken))
                {
                    await SubscribeAsync(cancellationToken);
                    note(
                        $"The simulator at {simulator.Address} had forgotten this command. It is subscribed again. If it was started anew, its app secret is another one now."
                    );
                }
                else if (isAway)
                {
                    note($"The simulator at {simulator.Address} is back.");
                }

                isAway = false;
            }
            catch (Exception e) when (e is NoResponseException or UnexpectedResponseException or UsageException)
            {
                if (!isAway)
                {
                    note($"{e.Message} Nothing comes until it is back.");
                }

                isAway = true;
            }
        }
    }

    /// <summary>Ends it. A simulator that is away has forgotten it anyway.</summary>
    public async Task RemoveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await simulator.PostAsync($"{Path}/{_id}/remove", [], Elsewhere, removed => removed, patience.Token);
        }
        catch (Exception e) when (e is NoResponseException or UnexpectedResponseException or UsageException or OperationCanceledException)
        {
            // There is nothing left to remove, or nobody to ask.
        }
    }

    private Task<bool> IsKnownAsync(CancellationToken cancellationToken) =>
        simulator.GetAsync($"/webhooks?after={long.MaxValue}", Holds, cancellationToken);

    // A simulator that was started anew counts from the same number.
    private bool Holds(JsonElement webhooks) =>
        webhooks
            .GetProperty("subscriptions")
            .EnumerateArray()
            .Any(subscription =>
                subscription.GetProperty("id").GetString() == _id
                && subscription.GetProperty("callback_url").GetString() == callback.AbsoluteUri
            );
}
