using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class RevocationTests : LoginTestBase
{
    [Fact]
    public async Task Every_token_of_a_user_who_removes_the_app_is_refused()
    {
        var shortLived = await ShortLivedAsync(Ada);
        var other = Simulator.CreateAccessToken(Ada, ThreadsScope.Basic);

        Simulator.Revoke(Ada);

        foreach (var token in new[] { Ada.AccessToken, shortLived, other })
        {
            var refused = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => ReadAsync(token));
            Assert.Equal((190, 458, ThreadsError.AppRemoved), (refused.Code, refused.Subcode, refused.Error));
            Assert.Contains(Simulator.App.Id, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Other_users_and_the_app_itself_stay_when_a_user_removes_the_app()
    {
        var app = await Client().OAuth.GetAppTokenAsync(Simulator.App.Id, Simulator.App.Secret, Cancel);

        Simulator.Revoke(Ada);

        Assert.Equal(Ben.Username, await ReadAsync(Ben.AccessToken));
        Assert.True((await Client(Ben).OAuth.InspectTokenAsync(app.AccessToken!, Cancel)).IsValid);
    }

    [Fact]
    public async Task A_revoked_token_can_be_neither_refreshed_nor_exchanged()
    {
        var shortLived = await ShortLivedAsync(Ada);
        Clock.Turn(ThreadsLimits.TokenRefreshAge);

        Simulator.Revoke(Ada);
        var refresh = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => RefreshAsync(Ada.AccessToken));
        var exchange = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() =>
            Client().OAuth.ExchangeTokenAsync(Simulator.App.Secret, shortLived, Cancel)
        );

        Assert.Equal(ThreadsError.AppRemoved, refresh.Error);
        Assert.Equal(ThreadsError.SessionRevoked, exchange.Error);
    }

    [Fact]
    public async Task A_code_is_gone_when_the_user_removes_the_app_before_it_is_exchanged()
    {
        var code = await ApproveAsync(Ada);

        Simulator.Revoke(Ada);
        var refused = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => ExchangeAsync(code));

        Assert.Equal(ThreadsError.CodeNotFound, refused.Error);
    }

    [Fact]
    public async Task Inspecting_tells_that_a_token_is_revoked()
    {
        Simulator.Revoke(Ada);

        var inspection = await Client(Ben).OAuth.InspectTokenAsync(Ada.AccessToken, Cancel);

        Assert.Equal((false, Ada.Id), (inspection.IsValid, inspection.UserId));
    }

    [Fact]
    public async Task A_user_who_removed_the_app_can_grant_access_again()
    {
        Simulator.Revoke(Ada);

        var token = await ShortLivedAsync(Ada);

        Assert.Equal(Ada.Username, await ReadAsync(token));
        Assert.Equal(Ada.Username, await ReadAsync(Simulator.CreateAccessToken(Ada, ThreadsScope.Basic)));
    }
}
