using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

internal static class OAuthCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Returns("OAuth.ExchangeCode: user id as a number", ExchangeCode("TEST-CODE"), token => Assert.Equal(UserId, token.UserId)),
        Returns(
            "OAuth.ExchangeCode: with a lifetime",
            ExchangeCode("TEST-CODE-LIFETIME"),
            token => Assert.Equal(TimeSpan.FromHours(1), token.ExpiresIn)
        ),
        Returns("OAuth.ExchangeCode: user id as a string, no token type", ExchangeCode("TEST-CODE-STRING-ID")),
        Fails<ThreadsAuthenticationException>(
            "OAuth.ExchangeCode: code used, flat shape",
            ExchangeCode("TEST-CODE-USED-FLAT"),
            ThreadsError.CodeNotFound
        ),
        Fails<ThreadsAuthenticationException>(
            "OAuth.ExchangeCode: code used, Graph shape",
            ExchangeCode("TEST-CODE-USED"),
            ThreadsError.CodeUsed
        ),
        Returns(
            "OAuth.ExchangeToken: long-lived token",
            t => t.OAuth.ExchangeTokenAsync(Secret.AppSecret, Secret.ShortToken),
            token => Assert.Equal(("TEST-LONG-TOKEN", TimeSpan.FromSeconds(5183944)), (token.AccessToken, token.ExpiresIn))
        ),
        Fails<ThreadsAuthenticationException>(
            "OAuth.ExchangeToken: token is long-lived already",
            t => t.OAuth.ExchangeTokenAsync(Secret.AppSecret, Secret.LongToken),
            ThreadsError.SessionRevoked
        ),
        Fails<ThreadsAuthenticationException>(
            "OAuth.ExchangeToken: token expired",
            t => t.OAuth.ExchangeTokenAsync(Secret.AppSecret, Secret.ExpiredToken),
            ThreadsError.TokenExpired
        ),
        Returns("OAuth.GetAppToken: app token", t => t.OAuth.GetAppTokenAsync(ClientId, Secret.AppSecret)),
        Fails<ThreadsAuthenticationException>(
            "OAuth.GetAppToken: unknown app",
            t => t.OAuth.GetAppTokenAsync("101101101101101", Secret.AppSecret),
            ThreadsError.AppRefused
        ),
        Returns(
            "OAuth.InspectToken: user token",
            t => t.OAuth.InspectTokenAsync("TEST-INPUT-TOKEN"),
            token =>
            {
                Assert.Equal(Utc("2025-07-11T17:15:32Z"), token.ExpiresAt);
                Assert.Contains(ThreadsScope.LocationTagging, token.Scopes!);
            }
        ),
        Returns(
            "OAuth.InspectToken: app token",
            t => t.OAuth.InspectTokenAsync(Secret.AppToken),
            token => Assert.Equal(DateTimeOffset.UnixEpoch, token.ExpiresAt)
        ),
        Returns(
            "OAuth.InspectToken: expired token, unknown type and scope",
            t => t.OAuth.InspectTokenAsync(Secret.ExpiredToken),
            token =>
            {
                Assert.Equal(("PAGE", false), (token.Type?.Value, token.Type?.IsKnown));
                Assert.Equal(("threads_time_travel", "1234567890123456"), (token.Scopes![1].Value, token.UserId));
            }
        ),
        Fails<ThreadsAuthenticationException>(
            "OAuth.InspectToken: token cannot be decoded",
            t => t.OAuth.InspectTokenAsync("TEST-BROKEN-TOKEN"),
            ThreadsError.TokenMalformed
        ),
        Returns("OAuth.RefreshToken: refreshed token", t => t.OAuth.RefreshTokenAsync(Secret.LongToken)),
        Fails<ThreadsAuthenticationException>(
            "OAuth.RefreshToken: token expired",
            t => t.OAuth.RefreshTokenAsync(Secret.ExpiredToken),
            ThreadsError.TokenExpired
        ),
    ];

    private const string ClientId = "990602627938098";

    private static Func<ThreadsClient, Task<ShortLivedToken>> ExchangeCode(string code) =>
        t => t.OAuth.ExchangeCodeAsync(ClientId, Secret.AppSecret, code, "https://app.example/callback");
}
