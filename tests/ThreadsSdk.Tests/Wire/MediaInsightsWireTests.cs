using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

public sealed class MediaInsightsWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Returns(
            "Insights.GetForMedia: every metric",
            t => t.Insights.GetForMediaAsync("18010000000000001"),
            SentCall.Get("/v1.0/18010000000000001/insights", ("metric", "views,likes,replies,reposts,quotes,shares")),
            new MediaInsights
            {
                Metrics =
                [
                    new InsightMetric
                    {
                        Name = "views",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 10234 }],
                        Title = "Views",
                        Description = "The number of times the post was played or displayed.",
                        Id = "18010000000000001/insights/views/lifetime",
                    },
                    new InsightMetric
                    {
                        Name = "likes",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 100 }],
                        Title = "Likes",
                        Description = "The number of likes on your post.",
                        Id = "18010000000000001/insights/likes/lifetime",
                    },
                    new InsightMetric
                    {
                        Name = "replies",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 10 }],
                        Title = "Replies",
                        Description = "The number of replies on your post.",
                        Id = "18010000000000001/insights/thread_replies/lifetime",
                    },
                    new InsightMetric
                    {
                        Name = "reposts",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 7 }],
                        Title = "Reposts",
                        Description = "The number of reposts of your post.",
                        Id = "18010000000000001/insights/reposts/lifetime",
                    },
                    new InsightMetric
                    {
                        Name = "quotes",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 3 }],
                        Title = "Quotes",
                        Description = "The number of quotes of your post.",
                        Id = "18010000000000001/insights/quotes/lifetime",
                    },
                    new InsightMetric
                    {
                        Name = "shares",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 5 }],
                        Title = "Shares",
                        Description = "The number of shares of your post.",
                        Id = "18010000000000001/insights/shares/lifetime",
                    },
                ],
            }
        ),
        WireCase.Returns(
            "Insights.GetForMedia: shares missing",
            t => t.Insights.GetForMediaAsync("18010000000000002"),
            SentCall.Get("/v1.0/18010000000000002/insights", ("metric", "views,likes,replies,reposts,quotes,shares")),
            new MediaInsights
            {
                Metrics =
                [
                    new InsightMetric
                    {
                        Name = "views",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 10234 }],
                        Title = "Views",
                        Description = "The number of times the post was played or displayed.",
                        Id = "18010000000000002/insights/views/lifetime",
                    },
                    new InsightMetric
                    {
                        Name = "likes",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 100 }],
                        Title = "Likes",
                        Description = "The number of likes on your post.",
                        Id = "18010000000000002/insights/likes/lifetime",
                    },
                    new InsightMetric
                    {
                        Name = "replies",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 10 }],
                        Title = "Replies",
                        Description = "The number of replies on your post.",
                        Id = "18010000000000002/insights/thread_replies/lifetime",
                    },
                    new InsightMetric
                    {
                        Name = "reposts",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 7 }],
                        Title = "Reposts",
                        Description = "The number of reposts of your post.",
                        Id = "18010000000000002/insights/reposts/lifetime",
                    },
                    new InsightMetric
                    {
                        Name = "quotes",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 3 }],
                        Title = "Quotes",
                        Description = "The number of quotes of your post.",
                        Id = "18010000000000002/insights/quotes/lifetime",
                    },
                ],
            }
        ),
        WireCase.Returns(
            "Insights.GetForMedia: repost, nothing to tell",
            t => t.Insights.GetForMediaAsync("18010000000000007", new() { Metric = [MediaMetric.Views] }),
            SentCall.Get("/v1.0/18010000000000007/insights", ("metric", "views")),
            new MediaInsights { Metrics = [] }
        ),
        WireCase.Returns(
            "Insights.GetForMedia: unknown metric and period",
            t => t.Insights.GetForMediaAsync("18010000000000013", new() { Metric = [MediaMetric.Likes, new("teleports")] }),
            SentCall.Get("/v1.0/18010000000000013/insights", ("metric", "likes,teleports")),
            new MediaInsights
            {
                Metrics =
                [
                    new InsightMetric
                    {
                        Name = "likes",
                        Period = InsightsPeriod.Lifetime,
                        Values = [new MetricValue { Value = 100 }],
                        Title = "Likes",
                        Description = "The number of likes on your post.",
                        Id = "18010000000000013/insights/likes/lifetime",
                    },
                    new InsightMetric
                    {
                        Name = "teleports",
                        Period = new InsightsPeriod("fortnight"),
                        Values = [new MetricValue { Value = 2 }],
                        Title = "Teleports",
                        Description = "New.",
                        Id = "18010000000000013/insights/teleports/lifetime",
                        AdditionalProperties = More("""{"unit":"count"}"""),
                    },
                ],
            }
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Insights.GetForMedia: scope missing from the token",
            t => t.Insights.GetForMediaAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Insights.GetForMedia: no such object",
            t => t.Insights.GetForMediaAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Insights.GetForMedia: metric not valid here",
            t => t.Insights.GetForMediaAsync("100100100", new() { Metric = [new("clicks")] }),
            ThreadsError.InvalidParameter
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);
}
