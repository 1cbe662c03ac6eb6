using System.Net;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class OAuthTests : LoginTestBase
{
    [Fact]
    public async Task A_login_goes_from_the_window_to_a_long_lived_token()
    {
        var threads = Client();

        var code = await ApproveAsync(Ben);
        var shortLived = await threads.OAuth.ExchangeCodeAsync(
            Simulator.App.Id,
            Simulator.App.Secret,
            code,
            Simulator.App.RedirectUri,
            Cancel
        );
        var longLived = await threads.OAuth.ExchangeTokenAsync(Simulator.App.Secret, shortLived.AccessToken!, Cancel);
        var inspection = await threads.OAuth.InspectTokenAsync(longLived.AccessToken!, Cancel);

        Assert.Equal(Ben.Id, shortLived.UserId);
        Assert.StartsWith("TH", shortLived.AccessToken, StringComparison.Ordinal);
        Assert.Equal(ThreadsLimits.LongLivedTokenLifetime, longLived.ExpiresIn);
        Assert.Equal((TokenType.User, true, Ben.Id), (inspection.Type, inspection.IsValid, inspection.UserId));
        Assert.Equal([ThreadsScope.Basic, ThreadsScope.ContentPublish], inspection.Scopes);
        Assert.Equal(Clock.GetUtcNow().Add(ThreadsLimits.LongLivedTokenLifetime), inspection.ExpiresAt);
    }

    [Fact]
    public async Task A_code_works_once()
    {
        var code = await ApproveAsync(Ada);
        await ExchangeAsync(code);

        var used = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => ExchangeAsync(code));

        Assert.Equal(ThreadsError.CodeUsed, used.Error);
    }

    [Fact]
    public async Task A_code_is_bound_to_its_redirect_URI_and_to_the_secret_of_the_app()
    {
        var code = await ApproveAsync(Ada);
        var threads = Client();

        var otherUri = await Assert.ThrowsAnyAsync<ThreadsApiException>(() =>
            threads.OAuth.ExchangeCodeAsync(Simulator.App.Id, Simulator.App.Secret, code, "https://elsewhere.example/", Cancel)
        );
        var otherSecret = await Assert.ThrowsAnyAsync<ThreadsApiException>(() =>
            threads.OAuth.ExchangeCodeAsync(Simulator.App.Id, "guess", code, Simulator.App.RedirectUri, Cancel)
        );

        Assert.Equal(ThreadsError.RedirectUriInvalid, otherUri.Error);
        Assert.Contains("https://elsewhere.example/", otherUri.Message, StringComparison.Ordinal);
        Assert.Contains("Invalid platform app", otherSecret.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_lived_token_cannot_be_exchanged()
    {
        var refused = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            Client().OAuth.ExchangeTokenAsync(Simulator.App.Secret, Ada.AccessToken, Cancel)
        );

        Assert.Equal(ThreadsError.SessionRevoked, refused.Error);
    }

    [Theory]
    [InlineData("THAAnobodyhasthis")]
    [InlineData("not-a-token")]
    public async Task A_token_that_nobody_was_given_can_be_neither_exchanged_nor_refreshed(string token)
    {
        var exchange = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            Client().OAuth.ExchangeTokenAsync(Simulator.App.Secret, token, Cancel)
        );
        var refresh = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => Client().OAuth.RefreshTokenAsync(token, Cancel));

        Assert.Equal((190, 190), (exchange.Code, refresh.Code));
    }

    [Fact]
    public async Task A_token_that_lacks_the_basic_scope_cannot_be_refreshed()
    {
        var token = Simulator.CreateAccessToken(Ada, ThreadsScope.ContentPublish);
        Clock.Turn(ThreadsLimits.TokenRefreshAge);

        var refused = await Assert.ThrowsAsync<ThreadsPermissionException>(() => Client().OAuth.RefreshTokenAsync(token, Cancel));

        Assert.Equal(ThreadsError.PermissionMissing, refused.Error);
    }

    [Fact]
    public async Task The_app_has_a_token_of_its_own_which_is_no_users()
    {
        var threads = Client();

        var token = await threads.OAuth.GetAppTokenAsync(Simulator.App.Id, Simulator.App.Secret, Cancel);
        var inspection = await threads.OAuth.InspectTokenAsync(token.AccessToken!, Cancel);

        Assert.StartsWith($"TH|{Simulator.App.Id}|", token.AccessToken, StringComparison.Ordinal);
        Assert.Equal(TokenType.App, inspection.Type);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync("/v1.0/me", token.AccessToken)).Status);
    }
}
