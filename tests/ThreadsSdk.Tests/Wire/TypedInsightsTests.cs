using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>What the properties of insights say of the metrics that came.</summary>
public sealed class TypedInsightsTests(FixtureHost host) : WireTests(host)
{
    [Fact]
    public async Task Insights_of_a_post_have_each_metric_as_a_number()
    {
        using var wire = new WireClient(Host);

        MediaInsights insights = await wire.Client.Insights.GetForMediaAsync("18010000000000001", cancellationToken: Cancel);

        Assert.Equal(
            new long?[] { 10234, 100, 10, 7, 3, 5 },
            [insights.Views, insights.Likes, insights.Replies, insights.Reposts, insights.Quotes, insights.Shares]
        );
    }

    [Fact]
    public async Task Insights_of_a_post_have_null_where_a_metric_is_missing()
    {
        using var wire = new WireClient(Host);

        MediaInsights some = await wire.Client.Insights.GetForMediaAsync("18010000000000002", cancellationToken: Cancel);
        MediaInsights none = await wire.Client.Insights.GetForMediaAsync("18010000000000007", cancellationToken: Cancel);

        Assert.Null(some.Shares);
        Assert.Equal(10234, some.Views);
        Assert.Null(none.Views);
        Assert.Null(none.Likes);
    }

    [Fact]
    public async Task Insights_of_a_user_have_days_totals_and_links()
    {
        using var wire = new WireClient(Host);

        UserInsights insights = await wire.Client.Insights.GetForUserAsync(
            UserId,
            new() { Since = Utc("2024-07-12T00:00:00Z"), Until = Utc("2024-07-14T00:00:00Z") },
            Cancel
        );

        Assert.Equal(
            new (long?, DateTimeOffset?)[] { (10, Utc("2024-07-12T08:00:00Z")), (20, Utc("2024-07-13T08:00:00Z")) },
            insights.Views!.Select(day => (day.Value, day.EndTime))
        );
        Assert.Equal(
            new long?[] { 101, 42, 7, 3, 4321 },
            [insights.Likes, insights.Replies, insights.Reposts, insights.Quotes, insights.FollowersCount]
        );
        Assert.Equal(
            new (long?, string?)[] { (11, "https://ai.meta.com/blog/"), (2, "https://example.com/?a=1&b=2") },
            insights.Clicks!.Select(link => (link.Value, link.LinkUrl))
        );
        Assert.Null(insights.FollowerDemographics);
    }

    [Fact]
    public async Task Insights_of_a_user_have_no_clicks_when_nothing_was_clicked()
    {
        using var wire = new WireClient(Host);

        UserInsights insights = await wire.Client.Insights.GetForUserAsync(
            "me",
            new() { Metric = [UserMetric.Clicks, UserMetric.FollowersCount] },
            Cancel
        );

        Assert.Null(insights.Clicks);
        Assert.Equal(4321, insights.FollowersCount);
        Assert.Null(insights.Views);
    }

    [Theory]
    [InlineData("country", "US=123 DE=45")]
    [InlineData("city", "Menlo Park, California=12 Zürich, Zürich=9")]
    [InlineData("age", "18-24=40 65+=2")]
    [InlineData("gender", "F=60 M=50 U=13")]
    public async Task Demographics_are_counted_by_the_breakdown_that_was_asked_for(string breakdown, string expected)
    {
        using var wire = new WireClient(Host);

        UserInsights insights = await wire.Client.Insights.GetForUserAsync(
            UserId,
            new() { Metric = [UserMetric.FollowerDemographics], Breakdown = new(breakdown) },
            Cancel
        );

        MetricBreakdown counts = Assert.Single(insights.FollowerDemographics!);
        InsightsBreakdown key = Assert.Single(counts.DimensionKeys!);
        Assert.True(key.IsKnown);
        Assert.Equal(breakdown, key.Value);
        Assert.Equal(
            expected,
            string.Join(' ', counts.Results!.Select(result => $"{Assert.Single(result.DimensionValues!)}={result.Value}"))
        );
    }
}
