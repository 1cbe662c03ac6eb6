using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

internal static class UserInsightsCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Returns(
            "Insights.GetForUser: every metric but demographics",
            t => t.Insights.GetForUserAsync(UserId, new() { Since = Utc("2024-07-12T00:00:00Z"), Until = Utc("2024-07-14T00:00:00Z") }),
            insights =>
            {
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
            },
            sent:
            [
                ("metric", "views,likes,replies,reposts,quotes,clicks,followers_count"),
                ("since", "1720742400"),
                ("until", "1720915200"),
            ]
        ),
        Returns(
            "Insights.GetForUser: followers and no clicks",
            t => t.Insights.GetForUserAsync("me", new() { Metric = [UserMetric.Clicks, UserMetric.FollowersCount] }),
            insights =>
            {
                Assert.Equal((4321, null), (insights.FollowersCount, insights.Likes));
                Assert.Null(insights.Clicks);
                Assert.Null(insights.Views);
            },
            sent: [("metric", "clicks,followers_count")]
        ),
        Returns(
            "Insights.GetForUser: followers by country",
            t => t.Insights.GetForUserAsync(UserId, FollowersBy(InsightsBreakdown.Country)),
            insights => AssertFollowers("US=123 DE=45", InsightsBreakdown.Country, insights)
        ),
        Returns(
            "Insights.GetForUser: followers by city",
            t => t.Insights.GetForUserAsync(UserId, FollowersBy(InsightsBreakdown.City)),
            insights => AssertFollowers("Menlo Park, California=12 Zürich, Zürich=9", InsightsBreakdown.City, insights)
        ),
        Returns(
            "Insights.GetForUser: followers by age",
            t => t.Insights.GetForUserAsync(UserId, FollowersBy(InsightsBreakdown.Age)),
            insights => AssertFollowers("18-24=40 65+=2", InsightsBreakdown.Age, insights)
        ),
        Returns(
            "Insights.GetForUser: followers by gender",
            t => t.Insights.GetForUserAsync(UserId, FollowersBy(InsightsBreakdown.Gender)),
            insights => AssertFollowers("F=60 M=50 U=13", InsightsBreakdown.Gender, insights)
        ),
        Returns(
            "Insights.GetForUser: period given",
            t => t.Insights.GetForUserAsync("100100100", new() { Metric = [UserMetric.Views], Period = InsightsPeriod.Day }),
            sent: [("metric", "views")]
        ),
        Fails<ThreadsInvalidRequestException>(
            "Insights.GetForUser: breakdown missing",
            t => t.Insights.GetForUserAsync("4279040", new() { Metric = [UserMetric.FollowerDemographics], Breakdown = new("shoe_size") }),
            ThreadsError.BreakdownMissing,
            sent: [("metric", "follower_demographics"), ("breakdown", "shoe_size")]
        ),
        Fails<ThreadsPermissionException>(
            "Insights.GetForUser: scope missing from the token",
            t => t.Insights.GetForUserAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        Fails<ThreadsInvalidRequestException>(
            "Insights.GetForUser: period demanded",
            t => t.Insights.GetForUserAsync("100100100"),
            ThreadsError.PeriodMissing
        ),
    ];

    private static UserInsightsOptions FollowersBy(InsightsBreakdown breakdown) =>
        new() { Metric = [UserMetric.FollowerDemographics], Breakdown = breakdown };

    private static void AssertFollowers(string expected, InsightsBreakdown breakdown, UserInsights insights)
    {
        MetricBreakdown counts = Assert.Single(insights.FollowerDemographics!);
        Assert.Equal(breakdown, Assert.Single(counts.DimensionKeys!));
        Assert.Equal(
            expected,
            string.Join(' ', counts.Results!.Select(result => $"{Assert.Single(result.DimensionValues!)}={result.Value}"))
        );
    }
}
