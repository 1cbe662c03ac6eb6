using System.Net;
using ThreadsSdk.Auth;
using ThreadsSdk.Tests.Auth.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Auth;

public sealed class ThreadsOAuthTests : IDisposable
{
    private const string Callback = $"https://app.example/callback?code={Secrets.Code}&state=S1#_";

    private readonly ManualTimeProvider _clock = new() { SkipsWaits = false };
    private readonly TokenServer _server = new();
    private readonly ThreadsOAuth _oauth;

    public ThreadsOAuthTests() => _oauth = _server.OAuth(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Login_is_completed_in_one_call()
    {
        var login = await _oauth.CompleteAuthorizationAsync(Callback, "S1", Cancel);

        Assert.Equal("17841405793187218", login.UserId);
        Assert.Equal(Secrets.LongToken, login.AccessToken);
        Assert.False(login.IsShortLived);
        Assert.Equal(_clock.GetUtcNow() + TimeSpan.FromSeconds(5183944), login.ExpiresAt);
        Assert.Equal([ThreadsScope.Basic, ThreadsScope.Delete], login.Scopes);
        Assert.Equal(
            [
                "/oauth/access_token",
                $"/access_token?grant_type=th_exchange_token&client_secret={Secrets.AppSecret}&access_token={Secrets.ShortToken}",
                $"/v1.0/debug_token?input_token={Secrets.LongToken}",
            ],
            _server.Requests.Select(request => request.Target)
        );
        Assert.Equal(
            $"client_id=990602627938098&client_secret={Secrets.AppSecret}&code={Secrets.Code}&grant_type=authorization_code"
                + "&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback",
            _server.Requests[0].Body
        );
        Assert.Equal($"Bearer {Secrets.LongToken}", _server.Requests[2].Authorization);
    }

    [Fact]
    public async Task Login_is_completed_from_form_values()
    {
        var login = await _oauth.CompleteAuthorizationAsync(
            new Dictionary<string, string?> { ["code"] = "AQB", ["state"] = "S1" },
            "S1",
            Cancel
        );

        Assert.Equal(Secrets.LongToken, login.AccessToken);
    }

    [Fact]
    public async Task Nothing_is_sent_when_the_callback_is_not_a_good_one()
    {
        await Assert.ThrowsAsync<ThreadsStateException>(() => _oauth.CompleteAuthorizationAsync(Callback, "S2", Cancel));

        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData(10, null)]
    [InlineData(2, null)]
    public async Task Login_is_not_lost_when_meta_does_not_tell_the_scopes(int code, int? subcode)
    {
        _server.Refuse(TokenServer.Inspect, code, subcode);

        var login = await _oauth.CompleteAuthorizationAsync(Callback, "S1", Cancel);

        Assert.Equal(ThreadsScopes.Default, login.Scopes);
    }

    [Fact]
    public async Task Code_that_was_used_is_an_authentication_error_with_advice()
    {
        _server.Answer(
            TokenServer.ExchangeCode,
            """{"error_type":"OAuthException","code":400,"error_message":"Matching code was not found or was already used"}""",
            HttpStatusCode.BadRequest
        );

        var refused = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            _oauth.CompleteAuthorizationAsync(Callback, "S1", Cancel)
        );

        Assert.Same(ThreadsError.CodeNotFound, refused.Error);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Code_alone_gives_a_short_lived_login()
    {
        var login = await _oauth.ExchangeCodeAsync("AQB#_", Cancel);

        Assert.True(login.IsShortLived);
        Assert.Equal(Secrets.ShortToken, login.AccessToken);
        Assert.Equal(TimeSpan.FromHours(1), login.ExpiresIn(_clock));
        Assert.Contains("code=AQB&", _server.Requests[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lifetime_meta_does_not_tell_is_the_documented_one()
    {
        _server.Answer(TokenServer.ExchangeToken, """{"access_token":"THnew"}""");

        var login = await _oauth.ExchangeForLongLivedAsync(await _oauth.ExchangeCodeAsync("AQB", Cancel), Cancel);

        Assert.Equal(Sample.Life, login.ExpiresIn(_clock));
    }

    [Fact]
    public async Task Refresh_keeps_the_user_and_the_scopes()
    {
        var login = Sample.Login(_clock, TimeSpan.FromDays(10));

        var refreshed = await _oauth.RefreshAsync(login, Cancel);

        Assert.Equal(login with { AccessToken = Secrets.NewToken, ExpiresAt = _clock.GetUtcNow() + Sample.Life }, refreshed);
        Assert.Equal($"/refresh_access_token?grant_type=th_refresh_token&access_token={Secrets.LongToken}", _server.Requests[0].Target);
    }

    [Fact]
    public async Task Refresh_needs_neither_the_apps_id_nor_its_secret()
    {
        using var bare = new ThreadsOAuth(new ThreadsOAuthOptions { Client = _server.Connection(_clock) });

        Assert.Equal(Secrets.NewToken, (await bare.RefreshAsync(Sample.Login(_clock, TimeSpan.FromDays(10)), Cancel)).AccessToken);
    }

    [Fact]
    public async Task Wrong_kind_of_token_is_refused_before_it_is_sent()
    {
        var login = Sample.Login(_clock, TimeSpan.FromDays(10));

        await Assert.ThrowsAsync<ArgumentException>("credentials", () => _oauth.RefreshAsync(login with { IsShortLived = true }, Cancel));
        await Assert.ThrowsAsync<ArgumentException>("shortLived", () => _oauth.ExchangeForLongLivedAsync(login, Cancel));
        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            _oauth.RefreshAsync(login with { ExpiresAt = _clock.GetUtcNow() }, Cancel)
        );
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("""{"token_type":"bearer"}""")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":"two words"}""")]
    [InlineData("""{"access_token":"line\nbreak"}""")]
    public async Task Answer_without_a_usable_token_is_a_protocol_error(string answer)
    {
        _server.Answer(TokenServer.Refresh, answer);

        var refused = await Assert.ThrowsAsync<ThreadsProtocolException>(() =>
            _oauth.RefreshAsync(Sample.Login(_clock, TimeSpan.FromDays(10)), Cancel)
        );

        Assert.Equal("OAuth.RefreshToken", refused.Operation);
        Assert.DoesNotContain("two words", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task App_token_is_got_with_the_apps_own_credentials() =>
        Assert.Equal(Secrets.AppToken, (await _oauth.GetAppTokenAsync(Cancel)).AccessToken);

    [Fact]
    public async Task Token_is_inspected_by_itself_or_by_another()
    {
        await _oauth.InspectAsync("THone", cancellationToken: Cancel);
        await _oauth.InspectAsync("THone", "THtester", Cancel);

        Assert.Equal(["Bearer THone", "Bearer THtester"], _server.Requests.Select(request => request.Authorization));
        Assert.All(_server.Requests, request => Assert.Equal("/v1.0/debug_token?input_token=THone", request.Target));
    }

    [Theory]
    [InlineData(60 * 24, false)]
    [InlineData(1, true)]
    public async Task Token_that_came_alone_becomes_credentials(int hours, bool isShortLived)
    {
        var (issued, expires) = (
            _clock.GetUtcNow().ToUnixTimeSeconds(),
            (_clock.GetUtcNow() + TimeSpan.FromHours(hours)).ToUnixTimeSeconds()
        );
        _server.Answer(
            TokenServer.Inspect,
            $$"""{"data":{"is_valid":true,"scopes":["threads_basic"],"user_id":"7","issued_at":{{issued}},"expires_at":{{expires}}} }"""
        );

        var login = await _oauth.DescribeTokenAsync("THone", Cancel);

        Assert.Equal(("7", "THone", isShortLived), (login.UserId, login.AccessToken, login.IsShortLived));
        Assert.Equal(TimeSpan.FromHours(hours), login.ExpiresIn(_clock));
        Assert.Equal([ThreadsScope.Basic], login.Scopes);
    }

    [Fact]
    public async Task Token_that_is_not_valid_does_not_become_credentials()
    {
        _server.Answer(TokenServer.Inspect, """{"data":{"is_valid":false}}""");

        await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => _oauth.DescribeTokenAsync("THone", Cancel));
    }

    public void Dispose()
    {
        _oauth.Dispose();
        _server.Dispose();
    }
}
