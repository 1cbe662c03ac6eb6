using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator;

/// <summary>Represents a token of a user that the simulator has issued, without its text. See <see cref="ThreadsSimulator.Tokens"/>.</summary>
public sealed record SimulatedToken
{
    private SimulatedToken(int number, AccessToken token, DateTimeOffset now)
    {
        Number = number;
        Username = token.User!.Username;
        IsLongLived = token.Kind == TokenKind.LongLived;
        Scopes = [.. token.Scopes.Select(scope => new ThreadsScope(scope))];
        IssuedAt = token.IssuedAt;
        ExpiresAt = token.ExpiresAt;
        IsRevoked = token.IsRevoked;
        IsExpired = now >= token.ExpiresAt;
    }

    /// <summary>Gets its number, counted from 1 in the order the tokens were issued.</summary>
    public int Number { get; }

    /// <summary>Gets the handle of its user.</summary>
    public string Username { get; }

    /// <summary>Gets a value indicating whether it is a long-lived token.</summary>
    public bool IsLongLived { get; }

    /// <summary>Gets its scopes.</summary>
    public IReadOnlyList<ThreadsScope> Scopes { get; }

    /// <summary>Gets the time it was issued.</summary>
    public DateTimeOffset IssuedAt { get; }

    /// <summary>Gets the time it ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>Gets a value indicating whether its user has removed the app.</summary>
    public bool IsRevoked { get; }

    /// <summary>Gets a value indicating whether it has ended.</summary>
    public bool IsExpired { get; }

    internal static SimulatedToken From(int number, AccessToken token, DateTimeOffset now) => new(number, token, now);
}
