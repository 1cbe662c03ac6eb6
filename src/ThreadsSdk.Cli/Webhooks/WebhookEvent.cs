namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents a notification as it came.</summary>
internal sealed record WebhookEvent(ReadOnlyMemory<byte> Body, string? ContentType, string? Signature, SignatureVerdict Verdict)
{
    /// <summary>Gets the number, counted from 1 since the command began to listen.</summary>
    public int Number { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Gets the number of the first one that was the same, as far as it is remembered; null when none was.</summary>
    public int? RepeatOf { get; init; }

    /// <summary>Gets what it tells, which is at least one thing.</summary>
    public IReadOnlyList<EventChange> Changes { get; } = EventChange.ReadAll(Body.Span);
}
