namespace ThreadsSdk.Simulator.State;

/// <summary>Represents a code of the authorization window. It works once.</summary>
internal sealed record AuthorizationCode(User User, IReadOnlyList<string> Scopes, string RedirectUri, DateTimeOffset IssuedAt)
{
    public bool IsUsed { get; set; }
}
