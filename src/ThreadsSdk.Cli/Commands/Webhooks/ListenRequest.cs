namespace ThreadsSdk.Cli.Commands.Webhooks;

/// <summary>Represents what `threads webhooks listen` was asked to do.</summary>
internal sealed record ListenRequest
{
    /// <summary>Gets the app that each event is sent on to; null for none.</summary>
    public Uri? ForwardTo { get; init; }

    public required IReadOnlyList<WebhookField> Fields { get; init; }

    /// <summary>Gets where the simulator is, as it was given.</summary>
    public string? Simulator { get; init; }

    /// <summary>Gets the address that Meta calls; null when a simulator is listened to.</summary>
    public Uri? PublicUrl { get; init; }

    public int Port { get; init; }

    public string? VerifyToken { get; init; }

    public string? AppSecret { get; init; }

    /// <summary>Never the secret nor the verify token.</summary>
    public override string ToString() => PublicUrl?.Host ?? nameof(ListenRequest);
}
