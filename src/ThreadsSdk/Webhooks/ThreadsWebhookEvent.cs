namespace ThreadsSdk.Webhooks;

/// <summary>Represents one change of a notification, as it waits in an inbox for its handlers.</summary>
/// <remarks>It contains what Meta told of the user's posts and replies, and no token.</remarks>
public sealed record ThreadsWebhookEvent
{
    /// <summary>
    /// Gets the id: the same for the same change, however often Meta sends it, and at most 64 characters. An inbox keeps one event of an
    /// id.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>
    /// Gets the id of the user it is about, or another name where the notification has no id. The events of one user are handled in the
    /// order in which they came. At most 256 characters; empty if nothing is known of the user.
    /// </summary>
    public required string UserId { get; init; }

    /// <summary>
    /// Gets the change as JSON: a field and a value, as <see cref="WebhookChange"/> is written. A signed body that is no JSON at all is kept
    /// as a JSON string.
    /// </summary>
    public required string Json { get; init; }

    /// <summary>Gets the time it was received.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Gets the id of the post it is about, or of the mentioned user; null if the notification has none.</summary>
    public string? TargetId { get; init; }

    /// <summary>Gets the time Meta sent it; null if the notification has none.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>Gets how many times handlers have failed on it.</summary>
    public int Failures { get; init; }

    /// <summary>
    /// Gets what the inbox that handed the event out needs to find it again; null for an event that was not taken from an inbox. It is
    /// opaque, and changes each time the event is taken.
    /// </summary>
    public string? Receipt { get; init; }
}
