using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using ThreadsSdk.Redaction;

namespace ThreadsSdk.Auth;

/// <summary>
/// Represents the login of a user: the user's id, the granted scopes, the token and its expiration. Its JSON is exactly that of PyThreads,
/// so stored logins can be moved in both directions.
/// </summary>
[JsonConverter(typeof(ThreadsCredentialsConverter))]
public sealed record ThreadsCredentials
{
    private readonly DateTimeOffset _expiresAt;

    /// <summary>Gets the id of the user.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets the access token. Keep it secret.</summary>
    public required string AccessToken { get; init; }

    /// <summary>Gets the time the token expires, in UTC with microsecond precision, as in PyThreads.</summary>
    public required DateTimeOffset ExpiresAt
    {
        get => _expiresAt;
        init => _expiresAt = new DateTimeOffset(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>Gets a value indicating whether the token is valid for an hour only and must be exchanged rather than refreshed.</summary>
    public bool IsShortLived { get; init; }

    /// <summary>Gets the scopes the user granted, as far as Meta reports them.</summary>
    public IReadOnlyList<ThreadsScope> Scopes { get; init; } = [];

    /// <summary>
    /// Gets the time the token was issued. It is calculated from the expiration and the lifetime Meta documents, because neither Meta's
    /// responses nor PyThreads' JSON contain it. A token with a shorter lifetime looks older than it is.
    /// </summary>
    public DateTimeOffset IssuedAt => ExpiresAt - Lifetime;

    /// <summary>Gets the lifetime of such a token.</summary>
    internal TimeSpan Lifetime => IsShortLived ? ThreadsLimits.ShortLivedTokenLifetime : ThreadsLimits.LongLivedTokenLifetime;

    /// <summary>Gets the time from which Meta refreshes the token, if it is long-lived.</summary>
    internal DateTimeOffset RefreshableFrom => IssuedAt + ThreadsLimits.TokenRefreshAge;

    /// <summary>Parses credentials from the JSON that this library and PyThreads write.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="System.Text.Json.JsonException">
    /// The text is not the JSON of credentials, or a member is missing. The message quotes nothing of it.
    /// </exception>
    public static ThreadsCredentials FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return CredentialsJson.Parse(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>
    /// Serializes the credentials to the JSON that PyThreads reads. It has exactly five members, because PyThreads refuses more, and
    /// contains the token.
    /// </summary>
    /// <returns>The JSON.</returns>
    public string ToJson() => Encoding.UTF8.GetString(CredentialsJson.Write(this));

    /// <summary>Determines whether the token has expired. It can then be neither used nor refreshed.</summary>
    /// <param name="timeProvider">The clock; null for the system clock.</param>
    /// <returns>True if the token has expired.</returns>
    public bool IsExpired(TimeProvider? timeProvider = null) => ExpiresAt <= Now(timeProvider);

    /// <summary>Calculates how long the token is still valid.</summary>
    /// <param name="timeProvider">The clock; null for the system clock.</param>
    /// <returns>The time left; zero if the token has expired.</returns>
    public TimeSpan ExpiresIn(TimeProvider? timeProvider = null) =>
        ExpiresAt - Now(timeProvider) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>
    /// Determines whether Meta would refresh the token now: it is long-lived, has not expired, and is at least 24 hours old.
    /// </summary>
    /// <param name="timeProvider">The clock; null for the system clock.</param>
    /// <returns>True if the token can be refreshed.</returns>
    public bool CanRefresh(TimeProvider? timeProvider = null) =>
        !IsShortLived && !IsExpired(timeProvider) && Now(timeProvider) >= RefreshableFrom;

    /// <summary>Determines whether both are the same login with the same token.</summary>
    /// <param name="other">The other credentials.</param>
    /// <returns>True if all values are equal.</returns>
    public bool Equals(ThreadsCredentials? other) =>
        other is not null
        && UserId == other.UserId
        && AccessToken == other.AccessToken
        && ExpiresAt == other.ExpiresAt
        && IsShortLived == other.IsShortLived
        && Scopes.SequenceEqual(other.Scopes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UserId, AccessToken, ExpiresAt, IsShortLived);

    /// <summary>Returns the user's id and the expiration.</summary>
    /// <returns>The text, never with the token.</returns>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{nameof(ThreadsCredentials)} {{ UserId = {UserId}, AccessToken = {Redactor.Mask}, ExpiresAt = {ExpiresAt:O}, "
        ) + $"IsShortLived = {IsShortLived}, Scopes = {string.Join(',', Scopes)} }}";

    /// <summary>Creates the exception for a token that can no longer be used.</summary>
    internal static ThreadsAuthenticationException Expired(ThreadsCredentials credentials, string? operation = null) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The login of user {credentials.UserId} expired on {credentials.ExpiresAt:yyyy-MM-dd} and cannot be refreshed any more. "
            ) + "The user has to log in again."
        )
        {
            Operation = operation,
        };

    private static DateTimeOffset Now(TimeProvider? timeProvider) => (timeProvider ?? TimeProvider.System).GetUtcNow();
}
