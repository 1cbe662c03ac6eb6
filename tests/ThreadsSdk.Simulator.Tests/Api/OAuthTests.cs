using System.Net;
using System.Web;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class OAuthTests : SimulatorTests
{
    [Fact]
    public async Task A_login_goes_from_the_window_to_a_long_lived_token()
    {
        var threads = Client();

        var code = await ApproveAsync(Ben);
        var shortLived = await threads.OAuth.ExchangeCodeAsync(Simulator.App.Id, Simulator.App.Secret, code, Simulator.App.RedirectUri, Cancel);
        var longLived = await threads.OAuth.ExchangeTokenAsync(Simulator.App.Secret, shortLived.AccessToken!, Cancel);
        var inspection = await threads.OAuth.InspectTokenAsync(longLived.AccessToken!, Cancel);

        Assert.Equal(Ben.Id, shortLived.UserId);
        Assert.StartsWith("TH", shortLived.AccessToken, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromSeconds(ThreadsLimits.LongLivedTokenLifetime), longLived.ExpiresIn);
        Assert.Equal((TokenType.User, true, Ben.Id), (inspection.Type, inspection.IsValid, inspection.UserId));
        Assert.Equal([ThreadsScope.Basic, ThreadsScope.ContentPublish], inspection.Scopes);
        Assert.Equal(Clock.GetUtcNow().AddSeconds(ThreadsLimits.LongLivedTokenLifetime), inspection.ExpiresAt);
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
    public async Task A_code_expires_after_an_hour()
    {
        var code = await ApproveAsync(Ada);
        Clock.Turn(TimeSpan.FromSeconds(ThreadsLimits.AuthorizationCodeLifetime));

        var expired = await Assert.ThrowsAnyAsync<ThreadsApiException>(() => ExchangeAsync(code));

        Assert.Equal(400, expired.Code);
        Assert.Contains("Matching code was not found or was already used", expired.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_bound_to_its_redirect_URI_and_to_the_secret_of_the_app()
    {
        var code = await ApproveAsync(Ada);
        var threads = Client();

        var otherUri = await Assert.ThrowsAnyAsync<ThreadsApiException>(() =>
            threads.OAuth.ExchangeCodeAsync(Simulator.App.Id, Simulator.App.Secret, code, "https://elsewhere.example/", Cancel));
        var otherSecret = await Assert.ThrowsAnyAsync<ThreadsApiException>(() =>
            threads.OAuth.ExchangeCodeAsync(Simulator.App.Id, "guess", code, Simulator.App.RedirectUri, Cancel));

        Assert.Contains("Invalid platform app", otherUri.Message, StringComparison.Ordinal);
        Assert.Contains("Invalid platform app", otherSecret.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_lived_token_can_be_refreshed_once_it_is_a_day_old_and_until_it_expires()
    {
        var token = Ada.AccessToken;
        var threads = Client();

        await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() => threads.OAuth.RefreshTokenAsync(token, Cancel));
        Clock.Turn(TimeSpan.FromSeconds(ThreadsLimits.TokenRefreshAge));
        var refreshed = await threads.OAuth.RefreshTokenAsync(token, Cancel);
        Clock.Turn(TimeSpan.FromSeconds(ThreadsLimits.LongLivedTokenLifetime));
        var expired = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => threads.OAuth.RefreshTokenAsync(token, Cancel));

        Assert.NotEqual(token, refreshed.AccessToken);
        Assert.Equal(ThreadsError.TokenExpired, expired.Error);
    }

    [Fact]
    public async Task A_long_lived_token_cannot_be_exchanged()
    {
        var refused = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            Client().OAuth.ExchangeTokenAsync(Simulator.App.Secret, Ada.AccessToken, Cancel));

        Assert.Equal(ThreadsError.SessionRevoked, refused.Error);
    }

    [Fact]
    public async Task A_short_lived_token_expires_after_an_hour()
    {
        var token = await ExchangeAsync(await ApproveAsync(Ada));
        using var threads = new ThreadsClient(new ThreadsClientOptions { BaseAddress = Simulator.BaseAddress, AccessToken = token.AccessToken });

        await threads.Profiles.GetAsync("me", cancellationToken: Cancel);
        Clock.Turn(TimeSpan.FromSeconds(ThreadsLimits.ShortLivedTokenLifetime));
        var expired = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => threads.Profiles.GetAsync("me", cancellationToken: Cancel));

        Assert.Equal(ThreadsError.TokenExpired, expired.Error);
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

    private Task<ShortLivedToken> ExchangeAsync(string code) =>
        Client().OAuth.ExchangeCodeAsync(Simulator.App.Id, Simulator.App.Secret, code, Simulator.App.RedirectUri, Cancel);

    private async Task<string> ApproveAsync(SimulatedUser user)
    {
        var window = ThreadsUrls.Authorize(
            Simulator.App.Id, Simulator.App.RedirectUri, [ThreadsScope.Basic, ThreadsScope.ContentPublish], host: Simulator.BaseAddress);
        using var form = new FormUrlEncodedContent([new("user", user.Username), new("decision", "approve")]);
        using var response = await Http.PostAsync(window, form, Cancel);
        return HttpUtility.ParseQueryString(response.Headers.Location!.Query)["code"]!;
    }
}
