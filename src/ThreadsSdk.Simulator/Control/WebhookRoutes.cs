using System.Text.Json.Nodes;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Lists the requests of the control API that are about what the app is told.</summary>
internal sealed class WebhookRoutes(SimulatorControl control, EventTrigger trigger)
{
    private const string Post = "POST";

    private static readonly ControlField Username = new("username", "string", "The handle of a user.");

    public IEnumerable<ControlRoute> All() =>
        [
            new("GET", "/webhooks", "Lists the subscriptions to webhooks, and what is sent to them.")
            {
                InQuery = [new("after", "integer", "Lists only what is sent after the delivery with this number.")],
                Returns = ControlShapes.Webhooks,
                Respond = call => ControlJson.Webhooks(control.Webhooks, call.FromQuery("after")),
            },
            new(Post, "/webhooks/subscriptions", "Subscribes an address, which has to answer the challenge.")
            {
                Fields =
                [
                    new("callback_url", "string", "The address to tell.", IsRequired: true),
                    new("verify_token", "string", "The text by which the address knows who asks.", IsRequired: true),
                    new("fields", "string[]", "What to tell it of; everything without it."),
                    new("envelope", "string", "The form of what is sent: flat, as without it, or entries."),
                    new("sends_twice", "boolean", "Whether to send everything twice."),
                    new("sends_out_of_order", "boolean", "Whether what comes later can be sent sooner."),
                ],
                Example = """{"callback_url":"http://127.0.0.1:5000/webhooks","verify_token":"letmein","fields":["replies"]}""",
                Returns = ControlShapes.Subscription,
                RespondAsync = async (call, cancellationToken) =>
                    ControlJson.Subscription(await control.Webhooks.SubscribeAsync(Subscription(call.Body), cancellationToken)),
            },
            new(Post, "/webhooks/subscriptions/{id}/remove", "Removes a subscription.")
            {
                InPath = [new("id", "string", "The id of a subscription.")],
                Returns = ControlShapes.Webhooks,
                RespondAsync = async (call, _) =>
                {
                    await control.Webhooks.UnsubscribeAsync(call.Path["id"]);
                    return ControlJson.Webhooks(control.Webhooks, after: 0);
                },
            },
            Webhooks(
                "/webhooks/callbacks",
                "Sets the addresses that are told when a user removes the app or asks for deletion. What is left out is none.",
                call =>
                {
                    control.Webhooks.DeauthorizeUri = call.Body.Address("deauthorize_url");
                    control.Webhooks.DataDeletionUri = call.Body.Address("data_deletion_url");
                    control.Changes.Report();
                }
            ) with
            {
                Fields =
                [
                    new("deauthorize_url", "string", "The address for removals."),
                    new("data_deletion_url", "string", "The address for requests for deletion."),
                ],
                Example = """{"data_deletion_url":"http://127.0.0.1:5000/deletion"}""",
            },
            new(Post, "/webhooks/trigger", "Has something happen that webhooks are told of.")
            {
                Fields =
                [
                    new("field", "string", $"What happens: {string.Join(", ", WebhookField.Known)}.", IsRequired: true),
                    new("username", "string", "The user it happens to; the first one without it."),
                    new("text", "string", "The text of the post it takes."),
                ],
                Example = """{"field":"replies"}""",
                Returns = ControlShapes.Triggered,
                Respond = call =>
                {
                    var last = control.Webhooks.Deliveries is [.., var newest] ? newest.Number : 0;
                    var post = trigger.Fire(call.Body.Required("field"), call.Body.Text("username"), call.Body.Text("text"));
                    var sent = control.Webhooks.Deliveries.Where(delivery => delivery.Number > last);
                    return new JsonObject
                    {
                        ["id"] = post,
                        ["deliveries"] = new JsonArray([.. sent.Select(delivery => JsonValue.Create(delivery.Number))]),
                    };
                },
            },
            Webhooks(
                "/webhooks/deliveries/{number}/send",
                "Sends something once more.",
                call => control.Webhooks.SendAgain(call.FromPath("number"))
            ) with
            {
                InPath = [new("number", "integer", "The number of a delivery.")],
            },
            new(Post, "/users/{username}/revoke", "Has a user remove the app, which ends all tokens of theirs.")
            {
                InPath = [Username],
                Returns = ControlShapes.Tokens,
                Respond = call =>
                {
                    control.Revoke(control.UserByName(call.Path[Username.Name]));
                    return ControlJson.Tokens(control);
                },
            },
            Webhooks(
                "/users/{username}/request-deletion",
                "Has a user ask the app to delete what it holds about them.",
                call => control.RequestDataDeletion(control.UserByName(call.Path[Username.Name]))
            ) with
            {
                InPath = [Username],
            },
        ];

    private ControlRoute Webhooks(string path, string summary, Action<ControlCall> change) =>
        new(Post, path, summary)
        {
            Returns = ControlShapes.Webhooks,
            Respond = call =>
            {
                change(call);
                return ControlJson.Webhooks(control.Webhooks, after: 0);
            },
        };

    private static WebhookSubscription Subscription(ControlBody body) =>
        new(body.Address("callback_url") ?? throw ControlBody.Missing("callback_url"), body.Required("verify_token"))
        {
            Fields = body.Texts("fields") is { } fields ? [.. fields.Select(field => new WebhookField(field))] : [.. WebhookField.Known],
            Envelope = body.Text("envelope") switch
            {
                null or "flat" => WebhookEnvelope.Flat,
                "entries" => WebhookEnvelope.Entries,
                var other => throw new ArgumentException($"'envelope' is flat or entries, not '{other}'."),
            },
            SendsTwice = body.IsOn("sends_twice"),
            SendsOutOfOrder = body.IsOn("sends_out_of_order"),
        };
}
