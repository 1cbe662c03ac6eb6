namespace ThreadsSdk.Spec;

/// <summary>The names that Meta uses towards an app's own webhook and callbacks.</summary>
/// <param name="Mode">The parameter that says what the handshake is for.</param>
/// <param name="Challenge">The parameter that has to be sent back.</param>
/// <param name="VerifyToken">The parameter that carries the token of the App Dashboard.</param>
/// <param name="Signature">The header that carries the signature of a notification.</param>
/// <param name="SignedRequest">The field of the form that an app's callbacks for removal and deletion get; null when there are none.</param>
public sealed record WebhookNamesSpec(string Mode, string Challenge, string VerifyToken, string Signature, string? SignedRequest);
