using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Writes what the control API shows.</summary>
internal static class ControlJson
{
    public static JsonObject Summary(SimulatorControl control) =>
        new()
        {
            ["now"] = Time(control.Now),
            ["ahead_seconds"] = control.Ahead.TotalSeconds,
            ["version"] = control.Changes.Version,
            ["calls"] = control.Calls.Total,
            ["app"] = new JsonObject { ["id"] = control.App.Id, ["redirect_uri"] = control.App.RedirectUri },
            ["users"] = Array(
                control.Users.Select(user => new JsonObject
                {
                    ["id"] = user.Id,
                    ["username"] = user.Username,
                    ["name"] = user.Name,
                })
            ),
        };

    public static JsonObject Calls(SimulatorControl control, long after) =>
        new()
        {
            ["total"] = control.Calls.Total,
            ["most"] = Traffic.CallRecorder.Most,
            ["calls"] = Array(control.Calls.Calls.Where(call => call.Number > after).Select(Call)),
        };

    public static JsonObject Tokens(SimulatorControl control) =>
        new()
        {
            ["tokens"] = Array(
                control.Tokens.Select(token => new JsonObject
                {
                    ["number"] = token.Number,
                    ["username"] = token.Username,
                    ["is_long_lived"] = token.IsLongLived,
                    ["scopes"] = Array(token.Scopes.Select(scope => JsonValue.Create(scope.ToString()))),
                    ["issued_at"] = Time(token.IssuedAt),
                    ["expires_at"] = Time(token.ExpiresAt),
                    ["is_revoked"] = token.IsRevoked,
                    ["is_expired"] = token.IsExpired,
                })
            ),
        };

    /// <summary>Writes a new token with its text, which is told this once.</summary>
    public static JsonObject NewToken((int Number, string Text) token) =>
        new() { ["number"] = token.Number, ["access_token"] = token.Text };

    public static JsonObject Webhooks(SimulatedWebhooks webhooks, long after) =>
        new()
        {
            ["subscriptions"] = Array(webhooks.Subscriptions.Select(Subscription)),
            ["deauthorize_url"] = webhooks.DeauthorizeUri?.AbsoluteUri,
            ["data_deletion_url"] = webhooks.DataDeletionUri?.AbsoluteUri,
            ["deliveries"] = Array(webhooks.Deliveries.Where(delivery => delivery.Number > after).Select(Delivery)),
        };

    public static JsonObject Subscription(WebhookSubscription subscription) =>
        new()
        {
            ["id"] = subscription.Id,
            ["callback_url"] = subscription.CallbackUri.AbsoluteUri,
            ["fields"] = Array(subscription.Fields.Select(field => JsonValue.Create(field.ToString()))),
            ["envelope"] = Name(subscription.Envelope),
            ["sends_twice"] = subscription.SendsTwice,
            ["sends_out_of_order"] = subscription.SendsOutOfOrder,
        };

    private static JsonObject Delivery(SimulatedDelivery delivery) =>
        new()
        {
            ["number"] = delivery.Number,
            ["kind"] = Name(delivery.Kind),
            ["callback_url"] = delivery.CallbackUri.AbsoluteUri,
            ["subscription_id"] = delivery.SubscriptionId,
            ["fields"] = Array(delivery.Fields.Select(field => JsonValue.Create(field.ToString()))),
            ["usernames"] = Array(delivery.Usernames.Select(name => JsonValue.Create(name))),
            ["body"] = delivery.Body,
            ["signature"] = delivery.Signature,
            ["created_at"] = Time(delivery.CreatedAt),
            ["status"] = Name(delivery.Status),
            ["next_attempt_at"] = delivery.NextAttemptAt is { } next ? Time(next) : null,
            ["attempts"] = Array(
                delivery.Attempts.Select(attempt => new JsonObject
                {
                    ["at"] = Time(attempt.At),
                    ["status"] = attempt.Status,
                    ["problem"] = attempt.Problem,
                })
            ),
            ["data_deletion"] = delivery.DataDeletion is { } reply
                ? new JsonObject { ["url"] = reply.Url, ["confirmation_code"] = reply.ConfirmationCode }
                : null,
        };

    /// <summary>Writes the value of an enum in the manner of the API: in small letters, with lines between the words.</summary>
    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static JsonObject Containers(SimulatorControl control) =>
        new()
        {
            ["containers"] = Array(
                control.Containers.Select(container => new JsonObject
                {
                    ["id"] = container.Id,
                    ["username"] = container.Username,
                    ["media_type"] = container.MediaType.Value,
                    ["status"] = container.Status.Value,
                    ["error"] = container.Error?.Value,
                    ["created_at"] = Time(container.CreatedAt),
                    ["text"] = container.Text,
                    ["post_id"] = container.PostId,
                })
            ),
        };

    public static JsonObject Quotas(SimulatorControl control) =>
        new()
        {
            ["quotas"] = Array(
                control.Quotas.Select(quota => new JsonObject
                {
                    ["username"] = quota.Username,
                    ["quota"] = quota.Quota,
                    ["used"] = quota.Used,
                    ["total"] = quota.Total,
                    ["window_seconds"] = quota.Window.TotalSeconds,
                })
            ),
        };

    public static JsonObject Faults(SimulatorControl control) =>
        new() { ["like_meta"] = control.Faults.RealWorld is not null, ["faults"] = Array(control.Faults.Pending.Select(FaultText.Write)) };

    private static JsonObject Call(SimulatedCall call) =>
        new()
        {
            ["number"] = call.Number,
            ["at"] = Time(call.At),
            ["duration_ms"] = Math.Round(call.Duration.TotalMilliseconds, 1),
            ["trace_id"] = call.TraceId,
            ["method"] = call.Method,
            ["path"] = call.Path,
            ["operation"] = call.Operation,
            ["username"] = call.Username,
            ["parameters"] = new JsonObject(
                call.Parameters.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, JsonValue.Create(pair.Value)))
            ),
            ["unread_parameters"] = Array(
                call.UnreadParameters.Select(unread => new JsonObject { ["name"] = unread.Name, ["meant"] = unread.Meant })
            ),
            ["status"] = call.Status,
            ["error"] = call.Error is { } error ? Error(error) : null,
            ["fault"] = call.Fault,
        };

    private static JsonObject Error(SimulatedError error) =>
        new()
        {
            ["name"] = error.Name,
            ["code"] = error.Code,
            ["subcode"] = error.Subcode,
            ["message"] = error.Message,
            ["detail"] = error.Detail,
            ["advice"] = error.Advice,
        };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);
}
