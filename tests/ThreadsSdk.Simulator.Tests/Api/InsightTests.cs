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
        Assert.Equal(DateOnly.FromDateTime(now.UtcDateTime), far.Views![^1].Day);
    }

    [Fact]
    public async Task Views_of_today_grow_with_the_day()
    {
        Clock.Turn(Clock.GetUtcNow().UtcDateTime.Date.AddDays(1) - Clock.GetUtcNow().UtcDateTime);
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

    private DateOnly Today() => DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);

    private async Task<IReadOnlyList<MetricValue>> ViewsAsync() =>
        (
            await Client()
                .Insights.GetForUserAsync("me", new() { Since = Clock.GetUtcNow().AddDays(-2), Until = Clock.GetUtcNow() }, Cancel)
        ).Views!;
}
