namespace ThreadsSdk.Simulator.State;

/// <summary>What the authorization window gave out. Works once.</summary>
internal sealed record AuthorizationCode(User User, IReadOnlyList<string> Scopes, string RedirectUri, DateTimeOffset IssuedAt)
{
    public bool IsUsed { get; set; }
}
