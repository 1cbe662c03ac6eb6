namespace ThreadsSdk.Cli.Webhooks;

/// <summary>Represents a webhook that an app could not handle.</summary>
internal sealed record ParkedEvent
{
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public required string Json { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset ParkedAt { get; init; }

    public required int Failures { get; init; }

    public required string Reason { get; init; }
}
