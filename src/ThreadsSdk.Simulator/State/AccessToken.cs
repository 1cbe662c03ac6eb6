namespace ThreadsSdk.Simulator.State;

/// <summary>Represents a token that was issued.</summary>
internal sealed class AccessToken(
    string text,
    TokenKind kind,
    User? user,
    IEnumerable<string> scopes,
    DateTimeOffset issuedAt,
    DateTimeOffset expiresAt
)
{
    /// <summary>Gets the token itself. It is a secret, and goes into responses only.</summary>
    public string Text { get; } = text;

    public TokenKind Kind { get; } = kind;

    /// <summary>Gets the user it belongs to; null for a token of the app.</summary>
    public User? User { get; } = user;

    public IReadOnlySet<string> Scopes { get; } = scopes.ToHashSet(StringComparer.Ordinal);

    public DateTimeOffset IssuedAt { get; } = issuedAt;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>Gets or sets a value indicating whether the user has removed the app since.</summary>
    public bool IsRevoked { get; set; }

    public bool Has(ThreadsScope scope) => Scopes.Contains(scope.ToString());

    public override string ToString() => $"a {Kind} token";
}
