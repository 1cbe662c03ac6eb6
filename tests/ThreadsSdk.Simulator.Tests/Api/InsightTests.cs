using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class InsightTests : SimulatorTests
{
    [Fact]
    public async Task A_post_has_all_metrics_and_the_same_in_every_run()
    {
        var post = (await Client().Media.ListPageAsync("me", cancellationToken: Cancel)).Items[1];

        var insights = await Client().Insights.GetForMediaAsync(post.Id!, cancellationToken: Cancel);
        var again = await Client().Insights.GetForMediaAsync(post.Id!, cancellationToken: Cancel);

        Assert.Equal(MediaMetric.Known.Select(metric => metric.Value), insights.Metrics.Select(metric => metric.Name));
        Assert.True(insights.Views > 0);
        Assert.Equal(insights.Views, again.Views);
    }

    [Fact]
    public async Task A_repost_has_no_insights()
    {
        var repost = await Client().Media.ListAsync("me", cancellationToken: Cancel).FirstAsync(post => post.MediaType == MediaType.RepostFacade, Cancel);

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

    [Fact]
    public async Task Demographics_come_by_one_dimension()
    {
        var insights = await Client().Insights.GetForUserAsync(
            "me", new() { Metric = [UserMetric.FollowerDemographics], Breakdown = InsightsBreakdown.Country }, Cancel);

        var breakdown = Assert.Single(insights.FollowerDemographics!);
        Assert.Equal(InsightsBreakdown.Country, Assert.Single(breakdown.DimensionKeys!));
        Assert.Contains(breakdown.Results!, result => result.DimensionValues![0] == "US" && result.Value > 0);
    }

    [Fact]
    public async Task Demographics_need_enough_followers()
    {
        var noor = Simulator.Users.Single(user => user.Username == "new_here");

        var refused = await Assert.ThrowsAsync<ThreadsPermissionException>(() => Client(noor).Insights.GetForUserAsync(
            "me", new() { Metric = [UserMetric.FollowerDemographics], Breakdown = InsightsBreakdown.Age }, Cancel));

        Assert.Equal(ThreadsError.FeatureNotAvailable, refused.Error);
    }
}
