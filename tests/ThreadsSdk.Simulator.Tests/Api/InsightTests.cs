using System.Globalization;
using System.Net;
using System.Text.Json;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class InsightTests : SimulatorTestBase
{
    [Fact]
    public async Task A_post_has_all_metrics_and_the_same_in_every_run()
    {
        var post = (await Client().Media.ListPageAsync("me", cancellationToken: Cancel)).Items[1];

        var insights = await Client().Insights.GetForMediaAsync(post.Id!, new() { Metric = [.. MediaMetric.Known] }, Cancel);
        var again = await Client().Insights.GetForMediaAsync(post.Id!, cancellationToken: Cancel);

        Assert.Equal(MediaMetric.Known.Select(metric => metric.Value), insights.Metrics.Select(metric => metric.Name));
        Assert.True(insights.Views > 0);
        Assert.Equal(insights.Views, again.Views);
    }

    [Fact]
    public async Task A_repost_has_no_insights()
    {
        var repost = await Client()
            .Media.ListAsync("me", cancellationToken: Cancel)
            .FirstAsync(post => post.MediaType == MediaType.RepostFacade, Cancel);

        var insights = await Client().Insights.GetForMediaAsync(repost.Id!, cancellationToken: Cancel);

        Assert.Empty(insights.Metrics);
    }

    [Fact]
    public async Task A_profile_has_views_by_day_totals_and_clicks_by_link()
    {
        var now = Clock.GetUtcNow();

        var insights = await Client().Insights.GetForUserAsync("me", new() { Since = now.AddDays(-7), Until = now }, Cancel);

        Assert.Equal(8, insights.Views!.Count);
        Assert.All(insights.Views, day => Assert.NotNull(day.EndTime));
        Assert.True(insights.Likes > 0);
        Assert.Equal(4812, insights.FollowersCount);
        Assert.NotEmpty(insights.Clicks!);
    }

    [Fact]
    public async Task Without_dates_the_views_are_those_of_yesterday_and_today()
    {
        var insights = await Client().Insights.GetForUserAsync("me", cancellationToken: Cancel);

        Assert.Equal(2, insights.Views!.Count);
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(1, null)]
    [InlineData(400, 401)]
    public async Task Days_to_come_have_no_views_and_no_totals(int since, int? until)
    {
        var now = Clock.GetUtcNow();

        var insights = await Client()
            .Insights.GetForUserAsync(
                "me",
                new() { Since = now.AddDays(since), Until = until is { } days ? now.AddDays(days) : null },
                Cancel
            );

        Assert.Empty(insights.Views!);
        Assert.Equal(new long?[] { 0, 0, 0, 0 }, [insights.Likes, insights.Replies, insights.Reposts, insights.Quotes]);
        Assert.Null(insights.Clicks);
    }

    [Fact]
    public async Task Views_end_with_today_however_far_the_time_reaches()
    {
        var now = Clock.GetUtcNow();

        var far = await Client().Insights.GetForUserAsync("me", new() { Since = now.AddDays(-2), Until = now.AddDays(30) }, Cancel);
        var near = await Client().Insights.GetForUserAsync("me", new() { Since = now.AddDays(-2), Until = now }, Cancel);

        Assert.Equal(near.Views!.Select(day => (day.Value, day.EndTime)), far.Views!.Select(day => (day.Value, day.EndTime)));
        Assert.Equal(Today(), far.Views![^1].Day);
    }

    [Fact]
    public async Task Views_of_today_grow_with_the_day()
    {
        Clock.Turn(new DateTimeOffset(2026, 5, 5, 7, 0, 0, TimeSpan.Zero) - Clock.GetUtcNow());
        Assert.DoesNotContain(await ViewsAsync(), day => day.Day == Today());
        Clock.Turn(TimeSpan.FromHours(6));
        var morning = await ViewsAsync();
        Clock.Turn(TimeSpan.FromHours(12));
        var evening = await ViewsAsync();
        var today = Today();
        Clock.Turn(TimeSpan.FromDays(1));
        var after = await ViewsAsync();

        Assert.Equal(morning[0].Value, evening[0].Value);
        Assert.InRange(morning[^1].Value!.Value, 1, evening[^1].Value!.Value - 1);
        Assert.True(evening[^1].Value < after.Single(day => day.Day == today).Value);
    }

    [Fact]
    public async Task Demographics_come_by_one_dimension()
    {
        var insights = await Client()
            .Insights.GetForUserAsync(
                "me",
                new() { Metric = [UserMetric.FollowerDemographics], Breakdown = InsightsBreakdown.Country },
                Cancel
            );

        var breakdown = Assert.Single(insights.FollowerDemographics!);
        Assert.Equal(InsightsBreakdown.Country, Assert.Single(breakdown.DimensionKeys!));
        Assert.Contains(breakdown.Results!, result => result.DimensionValues![0] == "US" && result.Value > 0);
    }

    [Fact]
    public async Task Demographics_need_enough_followers()
    {
        var noor = Simulator.Users.Single(user => user.Username == "new_here");

        var refused = await Assert.ThrowsAsync<ThreadsPermissionException>(() =>
            Client(noor)
                .Insights.GetForUserAsync(
                    "me",
                    new() { Metric = [UserMetric.FollowerDemographics], Breakdown = InsightsBreakdown.Age },
                    Cancel
                )
        );

        Assert.Equal(ThreadsError.FeatureNotAvailable, refused.Error);
    }

    [Theory]
    [InlineData(2026, 5, 4, 7)]
    [InlineData(2026, 1, 15, 8)]
    [InlineData(2026, 3, 8, 8)]
    [InlineData(2026, 3, 9, 7)]
    [InlineData(2026, 11, 1, 7)]
    [InlineData(2026, 11, 2, 8)]
    public async Task Days_end_at_midnight_in_California(int year, int month, int day, int hour)
    {
        var end = new DateTimeOffset(year, month, day, hour, 0, 0, TimeSpan.Zero);
        Clock.Turn(end.AddHours(20) - Clock.GetUtcNow());
        var token = Simulator.CreateAccessToken(Ada, [.. ThreadsScope.Known]);

        var insights = await GetAsync("/v1.0/me/threads_insights?metric=views", token);

        var values = insights
            .Data[0]
            .GetProperty("values")
            .EnumerateArray()
            .Select(value => value.GetProperty("end_time").GetString())
            .ToList();
        Assert.Equal(2, values.Count);
        Assert.Equal(end.ToString("yyyy-MM-ddTHH:mm:ss+0000", CultureInfo.InvariantCulture), values[0]);
    }

    [Fact]
    public async Task Titles_are_those_of_Meta()
    {
        var post = (await Client().Media.ListPageAsync("me", cancellationToken: Cancel)).Items[1].Id;

        var media = await GetAsync($"/v1.0/{post}/insights?metric=views,likes,replies,reposts,quotes", Ada.AccessToken);
        var user = await GetAsync("/v1.0/me/threads_insights?metric=views,likes,followers_count", Ada.AccessToken);

        Assert.Equal(["Views", "Likes", "Replies", "Reposts", "Quotes"], media.Data.Select(Title));
        Assert.Equal(["views", "likes", "followers_count"], user.Data.Select(Title));

        static string? Title(JsonElement metric) => metric.GetProperty("title").GetString();
    }

    [Fact]
    public async Task Insights_of_a_profile_lead_to_the_time_before_and_after()
    {
        const long Since = 1777000000;
        const long Until = 1777086400;
        var asked = await GetAsync($"/v1.0/me/threads_insights?metric=views&since={Since}&until={Until}", Ada.AccessToken);
        var unasked = await GetAsync("/v1.0/me/threads_insights?metric=views", Ada.AccessToken);
        var earliest = await GetAsync(
            $"/v1.0/me/threads_insights?metric=views&since={ThreadsLimits.InsightsSinceFloor.ToUnixTimeSeconds()}",
            Ada.AccessToken
        );
        var demographics = await GetAsync("/v1.0/me/threads_insights?metric=follower_demographics&breakdown=age", Ada.AccessToken);

        var paging = asked.Json.GetProperty("paging");
        var previous = new Uri(paging.GetProperty("previous").GetString()!);
        var next = paging.GetProperty("next").GetString();
        Assert.Contains($"since={Since - 86400}&until={Since}", previous.Query, StringComparison.Ordinal);
        Assert.Contains($"since={Until}&until={Until + 86400}", next, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(previous.PathAndQuery)).Status);
        Assert.True(unasked.Json.GetProperty("paging").TryGetProperty("next", out _));
        Assert.False(earliest.Json.GetProperty("paging").TryGetProperty("previous", out _));
        Assert.False(demographics.Json.TryGetProperty("paging", out _));
    }

    /// <summary>Meta's day, in summer.</summary>
    private DateOnly Today() => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime.AddHours(-7));

    private async Task<IReadOnlyList<MetricValue>> ViewsAsync() =>
        (
            await Client()
                .Insights.GetForUserAsync("me", new() { Since = Clock.GetUtcNow().AddDays(-2), Until = Clock.GetUtcNow() }, Cancel)
        ).Views!;
}
