namespace ThreadsSdk.Simulator.State;

/// <summary>A token that was given out.</summary>
internal sealed class AccessToken(string text, TokenKind kind, User? user, IEnumerable<string> scopes, DateTimeOffset issuedAt, DateTimeOffset expiresAt)
{
    /// <summary>The token itself. A secret: it goes into answers, and nowhere else.</summary>
    public string Text { get; } = text;

    public TokenKind Kind { get; } = kind;

    /// <summary>Whose it is; null for a token of the app.</summary>
    public User? User { get; } = user;

    public IReadOnlySet<string> Scopes { get; } = scopes.ToHashSet(StringComparer.Ordinal);

    public DateTimeOffset IssuedAt { get; } = issuedAt;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>Whether the user has removed the app since.</summary>
    public bool IsRevoked { get; set; }

    public bool Has(ThreadsScope scope) => Scopes.Contains(scope.ToString());

    public override string ToString() => $"a {Kind} token";
}
