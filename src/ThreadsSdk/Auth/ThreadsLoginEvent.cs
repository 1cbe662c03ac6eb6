namespace ThreadsSdk.Auth;

/// <summary>Something happened to a login. Holds no token.</summary>
/// <param name="Kind">What.</param>
/// <param name="UserId">Id of the user.</param>
/// <param name="ExpiresAt">When the token that is used from now on expires.</param>
public sealed record ThreadsLoginEvent(ThreadsLoginEventKind Kind, string UserId, DateTimeOffset ExpiresAt)
{
    /// <summary>Why it failed; null when it did not.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Not before when it is tried again; null when it did not fail.</summary>
    public DateTimeOffset? RetryAt { get; init; }
}
