using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

public sealed class OAuthWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Returns(
            "OAuth.ExchangeCode: user id as a number",
            t => t.OAuth.ExchangeCodeAsync(ClientId, Secret.AppSecret, "TEST-CODE", RedirectUri),
            SentCall.Post(
                "/oauth/access_token",
                ("client_id", "990602627938098"),
                ("client_secret", "TEST-APP-SECRET"),
                ("grant_type", "authorization_code"),
                ("redirect_uri", "https://app.example/callback"),
                ("code", "TEST-CODE")
            ),
            new ShortLivedToken
            {
                AccessToken = "TEST-SHORT-TOKEN",
                TokenType = "bearer",
                UserId = "17841405793187218",
            }
        ),
        WireCase.Returns(
            "OAuth.ExchangeCode: with a lifetime",
            t => t.OAuth.ExchangeCodeAsync(ClientId, Secret.AppSecret, "TEST-CODE-LIFETIME", RedirectUri),
            SentCall.Post(
                "/oauth/access_token",
                ("client_id", "990602627938098"),
                ("client_secret", "TEST-APP-SECRET"),
                ("grant_type", "authorization_code"),
                ("redirect_uri", "https://app.example/callback"),
                ("code", "TEST-CODE-LIFETIME")
            ),
            new ShortLivedToken
            {
                AccessToken = "TEST-SHORT-TOKEN",
                TokenType = "bearer",
                ExpiresIn = TimeSpan.FromSeconds(3600),
                UserId = "17841405793187218",
            }
        ),
        WireCase.Returns(
            "OAuth.ExchangeCode: user id as a string, no token type",
            t => t.OAuth.ExchangeCodeAsync(ClientId, Secret.AppSecret, "TEST-CODE-STRING-ID", RedirectUri),
            SentCall.Post(
                "/oauth/access_token",
                ("client_id", "990602627938098"),
                ("client_secret", "TEST-APP-SECRET"),
                ("grant_type", "authorization_code"),
                ("redirect_uri", "https://app.example/callback"),
                ("code", "TEST-CODE-STRING-ID")
            ),
            new ShortLivedToken { AccessToken = "TEST-SHORT-TOKEN", UserId = "17841405793187218" }
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "OAuth.ExchangeCode: code used, flat shape",
            t => t.OAuth.ExchangeCodeAsync(ClientId, Secret.AppSecret, "TEST-CODE-USED-FLAT", RedirectUri),
            ThreadsError.CodeNotFound
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "OAuth.ExchangeCode: code used, Graph shape",
            t => t.OAuth.ExchangeCodeAsync(ClientId, Secret.AppSecret, "TEST-CODE-USED", RedirectUri),
            ThreadsError.CodeUsed
        ),
        WireCase.Returns(
            "OAuth.ExchangeToken: long-lived token",
            t => t.OAuth.ExchangeTokenAsync(Secret.AppSecret, Secret.ShortToken),
            SentCall.Get(
                "/access_token",
                ("grant_type", "th_exchange_token"),
                ("client_secret", "TEST-APP-SECRET"),
                ("access_token", "TEST-SHORT-TOKEN")
            ),
            new LongLivedToken
            {
                AccessToken = "TEST-LONG-TOKEN",
                TokenType = "bearer",
                ExpiresIn = TimeSpan.FromSeconds(5183944),
            }
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "OAuth.ExchangeToken: token is long-lived already",
            t => t.OAuth.ExchangeTokenAsync(Secret.AppSecret, Secret.LongToken),
            ThreadsError.SessionRevoked
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "OAuth.ExchangeToken: token expired",
            t => t.OAuth.ExchangeTokenAsync(Secret.AppSecret, Secret.ExpiredToken),
            ThreadsError.TokenExpired
        ),
        WireCase.Returns(
            "OAuth.GetAppToken: app token",
            t => t.OAuth.GetAppTokenAsync(ClientId, Secret.AppSecret),
            SentCall.Get(
                "/oauth/access_token",
                ("client_id", "990602627938098"),
                ("client_secret", "TEST-APP-SECRET"),
                ("grant_type", "client_credentials")
            ),
            new AppToken { AccessToken = "TH|990602627938098|TEST-APP-TOKEN", TokenType = "bearer" }
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "OAuth.GetAppToken: unknown app",
            t => t.OAuth.GetAppTokenAsync("101101101101101", Secret.AppSecret),
            ThreadsError.AppRefused
        ),
        WireCase.Returns(
            "OAuth.InspectToken: user token",
            t => t.OAuth.InspectTokenAsync("TEST-INPUT-TOKEN"),
            SentCall.Get("/v1.0/debug_token", ("input_token", "TEST-INPUT-TOKEN")),
            new TokenInspection
            {
                Type = TokenType.User,
                Application = "Threads API Test App",
                DataAccessExpiresAt = DateTimeOffset.FromUnixTimeSeconds(1754846089),
                ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(1752254132),
                IsValid = true,
                IssuedAt = DateTimeOffset.FromUnixTimeSeconds(1747070132),
                Scopes =
                [
                    ThreadsScope.Basic,
                    ThreadsScope.ContentPublish,
                    ThreadsScope.ManageReplies,
                    ThreadsScope.ManageInsights,
                    ThreadsScope.ReadReplies,
                    ThreadsScope.ManageMentions,
                    ThreadsScope.KeywordSearch,
                    ThreadsScope.LocationTagging,
                ],
                UserId = "1234567890123456",
            }
        ),
        WireCase.Returns(
            "OAuth.InspectToken: app token",
            t => t.OAuth.InspectTokenAsync(Secret.AppToken),
            SentCall.Get("/v1.0/debug_token", ("input_token", "TH|990602627938098|TEST-APP-TOKEN")),
            new TokenInspection
            {
                Type = TokenType.App,
                Application = "Threads API Test App",
                ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(0),
                IsValid = true,
                IssuedAt = DateTimeOffset.FromUnixTimeSeconds(1747070132),
                Scopes = [],
            }
        ),
        WireCase.Returns(
            "OAuth.InspectToken: expired token, unknown type and scope",
            t => t.OAuth.InspectTokenAsync(Secret.ExpiredToken),
            SentCall.Get("/v1.0/debug_token", ("input_token", "TEST-EXPIRED-TOKEN")),
            new TokenInspection
            {
                Type = new TokenType("PAGE"),
                Application = "Threads API Test App",
                DataAccessExpiresAt = DateTimeOffset.FromUnixTimeSeconds(1754846089),
                ExpiresAt = DateTimeOffset.FromUnixTimeSeconds(1752254132),
                IsValid = false,
                IssuedAt = DateTimeOffset.FromUnixTimeSeconds(1747070132),
                Scopes = [ThreadsScope.Basic, new ThreadsScope("threads_time_travel")],
                UserId = "1234567890123456",
            }
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "OAuth.InspectToken: token cannot be decoded",
            t => t.OAuth.InspectTokenAsync("TEST-BROKEN-TOKEN"),
            ThreadsError.TokenMalformed
        ),
        WireCase.Returns(
            "OAuth.RefreshToken: refreshed token",
            t => t.OAuth.RefreshTokenAsync(Secret.LongToken),
            SentCall.Get("/refresh_access_token", ("grant_type", "th_refresh_token"), ("access_token", "TEST-LONG-TOKEN")),
            new LongLivedToken
            {
                AccessToken = "TEST-LONG-TOKEN-2",
                TokenType = "bearer",
                ExpiresIn = TimeSpan.FromSeconds(5124548),
            }
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "OAuth.RefreshToken: token expired",
            t => t.OAuth.RefreshTokenAsync(Secret.ExpiredToken),
            ThreadsError.TokenExpired
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);

    private const string ClientId = "990602627938098";
    private const string RedirectUri = "https://app.example/callback";
}
