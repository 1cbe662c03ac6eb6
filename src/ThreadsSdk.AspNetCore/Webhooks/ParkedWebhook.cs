using System.Text.Json;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Represents a parked event as the endpoint shows it.</summary>
internal sealed record ParkedWebhook
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public string? TargetId { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset ParkedAt { get; init; }

    public required int Failures { get; init; }

    public required string Reason { get; init; }

    /// <summary>Gets the change; a text where what came is no JSON.</summary>
    public required JsonElement Change { get; init; }

    public static ParkedWebhook From(ParkedThreadsWebhookEvent parked) =>
        new()
        {
            Id = parked.Event.Id,
            UserId = parked.Event.UserId,
            TargetId = parked.Event.TargetId,
            ReceivedAt = parked.Event.ReceivedAt,
            ParkedAt = parked.ParkedAt,
            Failures = parked.Event.Failures,
            Reason = parked.Reason,
            Change = Parse(parked.Event.Json),
        };

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
