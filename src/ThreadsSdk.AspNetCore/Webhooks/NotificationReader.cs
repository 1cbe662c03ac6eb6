using System.Globalization;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Reads events out of a notification. It never fails: what nobody can read becomes an event of its own.</summary>
internal static class NotificationReader
{
    // One level is added around it, and what reads it then stops at 64.
    private static readonly JsonDocumentOptions AnyJson = new() { MaxDepth = 60 };

    public static IReadOnlyList<ThreadsWebhookEvent> Read(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt)
    {
        try
        {
            if (JsonSerializer.Deserialize(body.Span, ThreadsJson.TypeInfo<WebhookNotification>()) is { } notification)
            {
                return [.. ReadChanges(notification, receivedAt).DistinctBy(received => received.Id)];
            }
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            // Meta may send what nobody knows yet. It would only send it again if it were refused.
        }

        return [ReadWhole(body, receivedAt)];
    }

    /// <summary>Reads an event as it was recorded; null if what came is no JSON.</summary>
    public static WebhookChange? ReadChange(ThreadsWebhookEvent received) =>
        received.Json.StartsWith('"') ? null : JsonSerializer.Deserialize(received.Json, ThreadsJson.TypeInfo<WebhookChange>());

    private static IEnumerable<ThreadsWebhookEvent> ReadChanges(WebhookNotification notification, DateTimeOffset receivedAt)
    {
        WebhookChange? firstOfEntries = null;
        foreach (var entry in notification.Entry ?? [])
        {
            foreach (var change in entry.Changes ?? [])
            {
                firstOfEntries ??= change;
                yield return Create(change, entry.Id, entry.Id, entry.Time, receivedAt);
            }
        }

        // The list of a notification is that of its entries if it has none of its own.
        if (!ReferenceEquals(firstOfEntries, notification.Values[0]))
        {
            foreach (var change in notification.Values)
            {
                yield return Create(
                    change,
                    EventUser.Find(change, notification.TargetId),
                    notification.TargetId,
                    notification.Time,
                    receivedAt
                );
            }
        }
    }

    private static ThreadsWebhookEvent Create(
        WebhookChange change,
        string? userId,
        string? targetId,
        DateTimeOffset? sentAt,
        DateTimeOffset receivedAt
    )
    {
        userId = Known(userId) ?? "";
        targetId = Known(targetId);
        var json = Write(change);

        // What is known has an id of its own in it; of what is not, the same may happen twice.
        var time = change is UnknownWebhookChange ? sentAt?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) : null;
        return new ThreadsWebhookEvent
        {
            Id = EventId.Create(change.Field.Value, targetId, userId, json, time),
            UserId = userId,
            Json = json,
            ReceivedAt = receivedAt,
            TargetId = targetId,
            SentAt = sentAt,
        };
    }

    /// <summary>Makes an event of a body that is no notification: an unknown change if it is JSON, or a text, which no handler gets.</summary>
    private static ThreadsWebhookEvent ReadWhole(ReadOnlyMemory<byte> body, DateTimeOffset receivedAt) =>
        new()
        {
            Id = EventId.Create(body.Span),
            UserId = "",
            Json = WriteWhole(body),
            ReceivedAt = receivedAt,
        };

    private static string WriteWhole(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, AnyJson);
            return Write(new UnknownWebhookChange(new WebhookField(""), json.RootElement));
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            return Text(Encoding.UTF8.GetString(body.Span));
        }
    }

    /// <summary>Half of a surrogate pair, which JSON allows, cannot be written: such a change is kept as text, which loses no other.</summary>
    private static string Write(WebhookChange change)
    {
        try
        {
            return JsonSerializer.Serialize(change, ThreadsJson.TypeInfo<WebhookChange>());
        }
        catch (Exception e) when (IsUnreadable(e) && change is UnknownWebhookChange)
        {
            return Text(((UnknownWebhookChange)change).Value.GetRawText());
        }
    }

    private static string Text(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    /// <summary>What is longer than any id is none, and need not fit into a store.</summary>
    private static string? Known(string? id) => id is { Length: > 0 and <= 64 } ? id : null;

    private static bool IsUnreadable(Exception exception) =>
        exception is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException;
}
