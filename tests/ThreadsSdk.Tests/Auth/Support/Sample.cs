using ThreadsSdk.Auth;

namespace ThreadsSdk.Tests.Auth.Support;

/// <summary>Logins of some age.</summary>
internal static class Sample
{
    public const string UserId = "17841405793187218";

    public static readonly TimeSpan Life = TimeSpan.FromDays(60);

    /// <summary>Long-lived credentials with so much of their sixty days left.</summary>
    public static ThreadsCredentials Login(TimeProvider clock, TimeSpan left, string token = Secrets.LongToken, string userId = UserId) =>
        new()
        {
            UserId = userId,
            AccessToken = token,
            ExpiresAt = clock.GetUtcNow() + left,
            Scopes = [ThreadsScope.Basic, ThreadsScope.Delete],
        };
}
