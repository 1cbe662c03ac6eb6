using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using ThreadsSdk.Redaction;

namespace ThreadsSdk.Auth;

/// <summary>
/// A user's login: whose it is, what was granted, the token and when it expires. Its JSON is that of PyThreads, exactly, so a stored login
/// moves over in both directions.
/// </summary>
[JsonConverter(typeof(ThreadsCredentialsConverter))]
public sealed record ThreadsCredentials
{
    private readonly DateTimeOffset _expiresAt;

    /// <summary>Id of the user.</summary>
    public required string UserId { get; init; }

    /// <summary>The token. Keep it secret.</summary>
    public required string AccessToken { get; init; }

    /// <summary>When the token expires, in UTC and whole microseconds, as PyThreads keeps it.</summary>
    public required DateTimeOffset ExpiresAt
    {
        get => _expiresAt;
        init => _expiresAt = new DateTimeOffset(value.UtcTicks - (value.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }

    /// <summary>Whether the token is valid for an hour only, and must be exchanged rather than refreshed.</summary>
    public bool IsShortLived { get; init; }

    /// <summary>What the user granted, as far as Meta told.</summary>
    public IReadOnlyList<ThreadsScope> Scopes { get; init; } = [];

    /// <summary>
    /// When the token was issued. Reckoned back from when it expires by the lifetime Meta documents, since neither Meta's answers nor
    /// PyThreads'
    /// JSON tell it; a token that Meta gave a shorter life looks older than it is.
    /// </summary>
    public DateTimeOffset IssuedAt => ExpiresAt - Lifetime;

    /// <summary>How long such a token lives.</summary>
    internal TimeSpan Lifetime => IsShortLived ? ThreadsLimits.ShortLivedTokenLifetime : ThreadsLimits.LongLivedTokenLifetime;

    /// <summary>From when on Meta refreshes the token, if it is a long-lived one.</summary>
    internal DateTimeOffset RefreshableFrom => IssuedAt + ThreadsLimits.TokenRefreshAge;

    /// <summary>Reads credentials from the JSON that this library and PyThreads write.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The credentials.</returns>
    /// <exception cref="System.Text.Json.JsonException">
    /// It is not the JSON of credentials, or something is missing. The message quotes nothing of it.
    /// </exception>
    public static ThreadsCredentials FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return CredentialsJson.Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Writes the JSON that PyThreads reads: its five members and no other, since it refuses more. It holds the token.</summary>
    /// <returns>The JSON.</returns>
    public string ToJson() => Encoding.UTF8.GetString(CredentialsJson.Write(this));

    /// <summary>Whether the token can no longer be used or refreshed.</summary>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <returns>Whether it has expired.</returns>
    public bool IsExpired(TimeProvider? timeProvider = null) => ExpiresAt <= Now(timeProvider);

    /// <summary>How long the token is still valid.</summary>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <returns>The time left; zero when it has expired.</returns>
    public TimeSpan ExpiresIn(TimeProvider? timeProvider = null) =>
        ExpiresAt - Now(timeProvider) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>Whether Meta would refresh the token now: it is long-lived, has not expired, and is at least 24 hours old.</summary>
    /// <param name="timeProvider">The clock; the system's when null.</param>
    /// <returns>Whether it can be refreshed.</returns>
    public bool CanRefresh(TimeProvider? timeProvider = null) =>
        !IsShortLived && !IsExpired(timeProvider) && Now(timeProvider) >= RefreshableFrom;

    /// <summary>Whether both are the same login with the same token.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether all their values are equal.</returns>
    public bool Equals(ThreadsCredentials? other) =>
        other is not null
        && UserId == other.UserId
        && AccessToken == other.AccessToken
        && ExpiresAt == other.ExpiresAt
        && IsShortLived == other.IsShortLived
        && Scopes.SequenceEqual(other.Scopes);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(UserId, AccessToken, ExpiresAt, IsShortLived);

    /// <summary>Whose login it is, and for how long.</summary>
    /// <returns>Never the token.</returns>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{nameof(ThreadsCredentials)} {{ UserId = {UserId}, AccessToken = {Redactor.Mask}, ExpiresAt = {ExpiresAt:O}, "
        ) + $"IsShortLived = {IsShortLived}, Scopes = {string.Join(',', Scopes)} }}";

    /// <summary>What a caller learns when the token can no longer be used.</summary>
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
