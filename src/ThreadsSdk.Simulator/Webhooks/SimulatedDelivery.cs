namespace ThreadsSdk.Simulator;

/// <summary>Represents what the simulator tells an app, as far as it is. See <see cref="SimulatedWebhooks.Deliveries"/>.</summary>
public sealed record SimulatedDelivery
{
    /// <summary>Gets the number, counted from 1 since the start.</summary>
    public required long Number { get; init; }

    /// <summary>Gets what it is.</summary>
    public required DeliveryKind Kind { get; init; }

    /// <summary>Gets the address it goes to.</summary>
    public required Uri CallbackUri { get; init; }

    /// <summary>Gets the id of the subscription; null when it is no notification.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>Gets the fields of its changes, in their order; empty when it is no notification.</summary>
    public IReadOnlyList<WebhookField> Fields { get; init; } = [];

    /// <summary>Gets the handles of the users it is for, in their order.</summary>
    public IReadOnlyList<string> Usernames { get; init; } = [];

    /// <summary>Gets the body: JSON, or a form with a signed request.</summary>
    public required string Body { get; init; }

    /// <summary>Gets the signature in the header <see cref="ThreadsApi.WebhookSignature"/>; null when it is no notification.</summary>
    public string? Signature { get; init; }

    /// <summary>Gets the time it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Gets how far it is.</summary>
    public required DeliveryStatus Status { get; init; }

    /// <summary>Gets the time from which on it is sent or sent again; null when it is not.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Gets the times at which it was sent.</summary>
    public IReadOnlyList<DeliveryAttempt> Attempts { get; init; } = [];

    /// <summary>Gets the response to a request to delete data: where the user sees how far it is, and the code to ask with. Null until it came.</summary>
    public DataDeletionReply? DataDeletion { get; init; }

    /// <summary>Returns the delivery on one line.</summary>
    /// <returns>Its number, its kind and its status.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Number} {Kind} {string.Join(", ", Fields)} {Status}");
}
