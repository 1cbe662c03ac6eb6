using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

internal static class MediaInsightsCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Returns(
            "Insights.GetForMedia: every metric",
            t => t.Insights.GetForMediaAsync("18010000000000001"),
            insights =>
                Assert.Equal(
                    new long?[] { 10234, 100, 10, 7, 3, 5 },
                    [insights.Views, insights.Likes, insights.Replies, insights.Reposts, insights.Quotes, insights.Shares]
                ),
            sent: [("metric", "views,likes,replies,reposts,quotes,shares")]
        ),
        Returns(
            "Insights.GetForMedia: shares missing",
            t => t.Insights.GetForMediaAsync("18010000000000002"),
            insights => Assert.Equal((10234, null), (insights.Views, insights.Shares))
        ),
        Returns(
            "Insights.GetForMedia: repost, nothing to tell",
            t => t.Insights.GetForMediaAsync("18010000000000007", new() { Metric = [MediaMetric.Views] }),
            insights => Assert.Equal((null, null), (insights.Views, insights.Likes)),
            sent: [("metric", "views")]
        ),
        Returns(
            "Insights.GetForMedia: unknown metric and period",
            t => t.Insights.GetForMediaAsync("18010000000000013", new() { Metric = [MediaMetric.Likes, new("teleports")] }),
            insights =>
            {
                Assert.Equal(("teleports", "fortnight"), (insights.Metrics[1].Name, insights.Metrics[1].Period?.Value));
                Assert.Equal("count", insights.Metrics[1].AdditionalProperties!["unit"].GetString());
            },
            sent: [("metric", "likes,teleports")]
        ),
        Fails<ThreadsPermissionException>(
            "Insights.GetForMedia: scope missing from the token",
            t => t.Insights.GetForMediaAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        Fails<ThreadsNotFoundException>(
            "Insights.GetForMedia: no such object",
            t => t.Insights.GetForMediaAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        Fails<ThreadsInvalidRequestException>(
            "Insights.GetForMedia: metric not valid here",
            t => t.Insights.GetForMediaAsync("100100100", new() { Metric = [new("clicks")] }),
            ThreadsError.InvalidParameter,
            sent: [("metric", "clicks")]
        ),
    ];
}
