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

    public DateTimeOffset IssuedAt { get; private set; } = issuedAt;

    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    /// <summary>Gets or sets a value indicating whether the user has removed the app since.</summary>
    public bool IsRevoked { get; set; }

    /// <summary>Makes it older, as if it had been issued earlier.</summary>
    public void Age(TimeSpan time)
    {
        IssuedAt -= time;
        ExpiresAt -= time;
    }

    public bool Has(ThreadsScope scope) => Scopes.Contains(scope.ToString());

    public override string ToString() => $"a {Kind} token";
}
