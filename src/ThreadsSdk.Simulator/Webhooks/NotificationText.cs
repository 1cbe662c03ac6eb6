using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Pages;
using ThreadsSdk.Simulator.Spec;

namespace ThreadsSdk.Simulator.Webhooks;

/// <summary>Writes notifications in the envelope of a subscription.</summary>
internal sealed class NotificationText(SimulatorSpec spec, SimulatedApp app)
{
    private readonly string _values = spec.Model(nameof(WebhookNotification))!
        .Properties.First(property => property.CSharp == nameof(WebhookNotification.Values))
        .Key;

    /// <summary>Writes what happened at once: one notification for each change, or one for all of them.</summary>
    public IEnumerable<(string Body, IReadOnlyList<WebhookEvent> Events)> Write(
        WebhookSubscription subscription,
        IReadOnlyList<WebhookEvent> events,
        DateTimeOffset now
    ) =>
        subscription.Envelope == WebhookEnvelope.Entries
            ? [(Escape(Node(Entries(events, now))), events)]
            : events.Select(one => (Escape(Flat(subscription, one, now)), (IReadOnlyList<WebhookEvent>)[one]));

    private JsonNode Flat(WebhookSubscription subscription, WebhookEvent one, DateTimeOffset now)
    {
        var notification = new WebhookNotification
        {
            AppId = app.Id,
            Topic = new WebhookTopic(spec.Webhook(one.Change.Field).Topic),
            TargetId = one.TargetId,
            Time = now,
            SubscriptionId = subscription.Id,
            HasUidField = false,
            Values = [one.Change],
        };

        // The SDK writes a list, which it reads as well; Meta's pages show the change itself.
        var json = Node(notification);
        var change = json[_values]![0]!;
        change.Parent!.AsArray().Clear();
        json[_values] = change;
        return json;
    }

    private static WebhookNotification Entries(IReadOnlyList<WebhookEvent> events, DateTimeOffset now) =>
        new()
        {
            Object = "threads",
            Values = [.. events.Select(one => one.Change)],
            Entry =
            [
                .. events
                    .GroupBy(one => one.User)
                    .Select(group => new WebhookEntry
                    {
                        Id = group.Key.Id,
                        Time = now,
                        Changes = [.. group.Select(one => one.Change)],
                    }),
            ],
        };

    private static JsonNode Node(WebhookNotification notification) =>
        JsonSerializer.SerializeToNode(notification, ThreadsJson.TypeInfo<WebhookNotification>())!;

    /// <summary>
    /// Writes JSON in the letters of ASCII, with slashes escaped, as Meta does: who parses the body and writes it again to check the signature finds
    /// out here.
    /// </summary>
    private static string Escape(JsonNode json)
    {
        var text = new StringBuilder();
        foreach (var letter in JsonResponse.Text(json))
        {
            _ =
                letter == '/' ? text.Append(@"\/")
                : char.IsAscii(letter) ? text.Append(letter)
                : text.Append(CultureInfo.InvariantCulture, $@"\u{(int)letter:x4}");
        }

        return text.ToString();
    }
}
