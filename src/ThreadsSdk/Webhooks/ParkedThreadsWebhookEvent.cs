namespace ThreadsSdk.Webhooks;

/// <summary>Represents an event that its handlers could not deal with, kept for a person to look at.</summary>
/// <param name="Event">The event.</param>
/// <param name="Reason">What the last failure said.</param>
/// <param name="ParkedAt">The time it was parked.</param>
public sealed record ParkedThreadsWebhookEvent(ThreadsWebhookEvent Event, string Reason, DateTimeOffset ParkedAt);
