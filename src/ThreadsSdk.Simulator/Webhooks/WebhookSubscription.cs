namespace ThreadsSdk.Simulator;

/// <summary>Represents where notifications go, and which. See <see cref="SimulatedWebhooks.SubscribeAsync"/>.</summary>
public sealed record WebhookSubscription
{
    /// <summary>Initializes a new instance with an address and a token.</summary>
    /// <param name="callbackUri">The address of the webhook: http or https.</param>
    /// <param name="verifyToken">The text the webhook knows the handshake by.</param>
    /// <exception cref="ArgumentException">The address is not absolute, or is neither http nor https; or the token is empty.</exception>
    public WebhookSubscription(Uri callbackUri, string verifyToken)
    {
        CallbackUri = WebCallback.Check(callbackUri, nameof(callbackUri));
        ArgumentException.ThrowIfNullOrEmpty(verifyToken);
        VerifyToken = verifyToken;
    }

    /// <summary>Gets the id, which each notification carries; empty until the simulator has one for it.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Gets the address of the webhook.</summary>
    public Uri CallbackUri { get; }

    /// <summary>Gets what it is told of. The default is all there is.</summary>
    public IReadOnlyList<WebhookField> Fields { get; init; } = [.. WebhookField.Known];

    /// <summary>Gets the shape of the notifications. The default is that of Meta's pages about Threads.</summary>
    public WebhookEnvelope Envelope { get; init; }

    /// <summary>Gets a value indicating whether each notification comes twice, as can happen in production.</summary>
    public bool SendsTwice { get; init; }

    /// <summary>
    /// Gets a value indicating whether every other notification waits until the one after it has come, or for five seconds by the clock of the
    /// simulator.
    /// </summary>
    public bool SendsOutOfOrder { get; init; }

    internal string VerifyToken { get; }

    /// <summary>Returns the address and the fields.</summary>
    /// <returns>The address and the fields.</returns>
    public override string ToString() => $"{CallbackUri.GetLeftPart(UriPartial.Path)}: {string.Join(", ", Fields)}";
}
