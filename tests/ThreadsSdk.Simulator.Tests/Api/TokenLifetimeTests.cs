using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

/// <summary>What time does to codes and tokens, to the second.</summary>
public sealed class TokenLifetimeTests : LoginTestBase
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    [Fact]
    public async Task A_code_expires_after_an_hour()
    {
        var (early, late) = (await ApproveAsync(Ada), await ApproveAsync(Ada));

        Clock.Turn(Hour - Second);
        await ExchangeAsync(early);
        Clock.Turn(Second);
        var expired = await Assert.ThrowsAsync<ThreadsAuthenticationException>(() => ExchangeAsync(late));

        Assert.Equal((400, ThreadsError.CodeNotFound), (expired.Code, expired.Error));
        Assert.Contains("Matching code was not found or was already used", expired.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_lived_token_expires_after_an_hour()
    {
        var token = await ShortLivedAsync(Ada);

        Clock.Turn(Hour - Second);
        await ReadAsync(token);
        Clock.Turn(Second);

        await ExpiredAsync(() => ReadAsync(token));
        await ExpiredAsync(() => Client().OAuth.ExchangeTokenAsync(Simulator.App.Secret, token, Cancel));
    }

    [Fact]
    public async Task A_short_lived_token_is_exchanged_until_its_last_second_and_stays_good_until_then()
    {
        var token = await ShortLivedAsync(Ben);

        Clock.Turn(Hour - Second);
        var longLived = await Client().OAuth.ExchangeTokenAsync(Simulator.App.Secret, token, Cancel);
        await ReadAsync(token);
        Clock.Turn(Day);

        Assert.Equal(Ben.Username, await ReadAsync(longLived.AccessToken!));
    }

    [Fact]
    public async Task A_long_lived_token_cannot_be_refreshed_when_it_is_not_a_day_old()
    {
        Clock.Turn(Day - Second);
        var young = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() => RefreshAsync(Ada.AccessToken));
        Clock.Turn(Second);

        Assert.Equal(ThreadsError.InvalidParameter, young.Error);
        Assert.NotEqual(Ada.AccessToken, await RefreshAsync(Ada.AccessToken));
    }

    [Fact]
    public async Task A_long_lived_token_can_be_used_and_refreshed_until_its_sixty_days_are_over()
    {
        Clock.Turn((60 * Day) - Second);
        await ReadAsync(Ada.AccessToken);
        await RefreshAsync(Ada.AccessToken);
        Clock.Turn(Second);

        await ExpiredAsync(() => ReadAsync(Ada.AccessToken));
        await ExpiredAsync(() => RefreshAsync(Ada.AccessToken));
    }

    [Fact]
    public async Task A_refreshed_token_lives_for_sixty_days_more_and_the_old_one_until_its_own_end()
    {
        Clock.Turn(59 * Day);
        var next = await RefreshAsync(Ada.AccessToken);
        await ReadAsync(Ada.AccessToken);

        Clock.Turn(Day);
        await ExpiredAsync(() => ReadAsync(Ada.AccessToken));
        Clock.Turn((59 * Day) - Second);
        await ReadAsync(next);
        Clock.Turn(Second);

        await ExpiredAsync(() => ReadAsync(next));
    }

    [Fact]
    public async Task A_login_lasts_as_long_as_it_is_refreshed()
    {
        var token = Ada.AccessToken;

        for (var month = 0; month < 24; month++)
        {
            Clock.Turn(30 * Day);
            token = await RefreshAsync(token);
        }

        Assert.Equal(Ada.Username, await ReadAsync(token));
    }

    [Fact]
    public async Task A_token_of_the_app_never_expires()
    {
        var threads = Client();
        var token = await threads.OAuth.GetAppTokenAsync(Simulator.App.Id, Simulator.App.Secret, Cancel);
        Clock.Turn(30 * Day);

        Assert.True((await threads.OAuth.InspectTokenAsync(token.AccessToken!, Cancel)).IsValid);
    }

    [Fact]
    public async Task Inspecting_tells_when_a_token_has_expired()
    {
        var token = await ShortLivedAsync(Ada);
        Clock.Turn(Hour);

        var inspection = await Client().OAuth.InspectTokenAsync(token, Cancel);

        Assert.Equal((false, Clock.GetUtcNow()), (inspection.IsValid, inspection.ExpiresAt));
    }

    private static async Task ExpiredAsync(Func<Task> call) =>
        Assert.Equal(ThreadsError.TokenExpired, (await Assert.ThrowsAsync<ThreadsAuthenticationException>(call)).Error);
}
