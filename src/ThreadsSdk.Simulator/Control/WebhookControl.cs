using System.Globalization;
using System.Text.Json.Nodes;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Serves the part of the control API that is about what the app is told.</summary>
internal sealed class WebhookControl(SimulatorControl control, EventTrigger trigger)
{
    /// <summary>Does what a request asks for; returns null when there is nothing at its path.</summary>
    public async Task<JsonObject?> ChangeAsync(string[] path, ControlBody body, CancellationToken cancellationToken)
    {
        switch (path)
        {
            case ["webhooks", "subscriptions"]:
                return ControlJson.Subscription(await control.Webhooks.SubscribeAsync(Subscription(body), cancellationToken));
            case ["webhooks", "subscriptions", var id, "remove"]:
                await control.Webhooks.UnsubscribeAsync(id);
                return ControlJson.Webhooks(control.Webhooks, after: 0);
            case ["webhooks", "callbacks"]:
                control.Webhooks.DeauthorizeUri = body.Address("deauthorize_url");
                control.Webhooks.DataDeletionUri = body.Address("data_deletion_url");
                control.Changes.Report();
                return ControlJson.Webhooks(control.Webhooks, after: 0);
            case ["webhooks", "trigger"]:
                var last = control.Webhooks.Deliveries is [.., var newest] ? newest.Number : 0;
                var post = trigger.Fire(body.Required("field"), body.Text("username"), body.Text("text"));
                return new JsonObject
                {
                    ["id"] = post,
                    ["deliveries"] = new JsonArray([
                        .. control
                            .Webhooks.Deliveries.Where(delivery => delivery.Number > last)
                            .Select(delivery => JsonValue.Create(delivery.Number)),
                    ]),
                };
            case ["webhooks", "deliveries", var number, "send"]:
                control.Webhooks.SendAgain(Number(number));
                return ControlJson.Webhooks(control.Webhooks, after: 0);
            case ["users", var name, "revoke"]:
                control.Revoke(control.UserByName(name));
                return ControlJson.Tokens(control);
            case ["users", var name, "request-deletion"]:
                control.RequestDataDeletion(control.UserByName(name));
                return ControlJson.Webhooks(control.Webhooks, after: 0);
            default:
                return null;
        }
    }

    private static WebhookSubscription Subscription(ControlBody body) =>
        new(body.Address("callback_url") ?? throw new ArgumentException("'callback_url' is missing."), body.Required("verify_token"))
        {
            Fields = body.List("fields") is { } fields ? [.. fields.Select(field => new WebhookField(field))] : [.. WebhookField.Known],
            Envelope = body.Text("envelope") switch
            {
                null or "flat" => WebhookEnvelope.Flat,
                "entries" => WebhookEnvelope.Entries,
                var other => throw new ArgumentException($"'envelope' is flat or entries, not '{other}'."),
            },
            SendsTwice = body.IsOn("sends_twice"),
            SendsOutOfOrder = body.IsOn("sends_out_of_order"),
        };

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException("A delivery is named by its number.");
}
