namespace ThreadsSdk.Auth;

/// <summary>Represents an event of a stored login. It contains no token.</summary>
/// <param name="Kind">The kind of event.</param>
/// <param name="UserId">The id of the user.</param>
/// <param name="ExpiresAt">The time the token in use expires.</param>
public sealed record ThreadsLoginEvent(ThreadsLoginEventKind Kind, string UserId, DateTimeOffset ExpiresAt)
{
    /// <summary>Gets the exception; null if nothing failed.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Gets the earliest time of the next attempt; null if nothing failed.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
