using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

public sealed class UserInsightsWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Returns(
            "Insights.GetForUser: every metric but demographics",
            t => t.Insights.GetForUserAsync(UserId, new() { Since = Utc("2024-07-12T00:00:00Z"), Until = Utc("2024-07-14T00:00:00Z") }),
            SentCall.Get(
                $"/v1.0/{UserId}/threads_insights",
                ("metric", "views,likes,replies,reposts,quotes,clicks,followers_count"),
                ("since", "1720742400"),
                ("until", "1720915200")
            ),
            new UserInsights
            {
                Metrics =
                [
                    new InsightMetric
                    {
                        Name = "views",
                        Period = InsightsPeriod.Day,
                        Values =
                        [
                            new MetricValue { Value = 10, EndTime = Utc("2024-07-12T08:00:00Z") },
                            new MetricValue { Value = 20, EndTime = Utc("2024-07-13T08:00:00Z") },
                        ],
                        Title = "views",
                        Description = "The number of times your profile was viewed.",
                        Id = "17841405793187218/insights/views/day",
                    },
                    new InsightMetric
                    {
                        Name = "likes",
                        Period = InsightsPeriod.Day,
                        Title = "likes",
                        Description = "The number of likes on your posts.",
                        TotalValue = new MetricTotal { Value = 101 },
                        Id = "17841405793187218/insights/likes/day",
                    },
                    new InsightMetric
                    {
                        Name = "replies",
                        Period = InsightsPeriod.Day,
                        Title = "replies",
                        Description = "The number of replies on your posts.",
                        TotalValue = new MetricTotal { Value = 42 },
                        Id = "17841405793187218/insights/replies/day",
                    },
                    new InsightMetric
                    {
                        Name = "reposts",
                        Period = InsightsPeriod.Day,
                        Title = "reposts",
                        Description = "The number of reposts of your posts.",
                        TotalValue = new MetricTotal { Value = 7 },
                        Id = "17841405793187218/insights/reposts/day",
                    },
                    new InsightMetric
                    {
                        Name = "quotes",
                        Period = InsightsPeriod.Day,
                        Title = "quotes",
                        Description = "The number of quotes of your posts.",
                        TotalValue = new MetricTotal { Value = 3 },
                        Id = "17841405793187218/insights/quotes/day",
                    },
                    new InsightMetric
                    {
                        Name = "clicks",
                        Period = InsightsPeriod.Day,
                        LinkTotalValues =
                        [
                            new LinkClicks { Value = 11, LinkUrl = "https://ai.meta.com/blog/" },
                            new LinkClicks { Value = 2, LinkUrl = "https://example.com/?a=1&b=2" },
                        ],
                        Title = "clicks",
                        Description = "The number of times users clicked on a link.",
                        Id = "17841405793187218/insights/clicks/day",
                    },
                    new InsightMetric
                    {
                        Name = "followers_count",
                        Period = InsightsPeriod.Day,
                        Title = "followers_count",
                        Description = "The total number of followers on your profile.",
                        TotalValue = new MetricTotal { Value = 4321 },
                        Id = "17841405793187218/insights/followers_count/day",
                    },
                ],
            }
        ),
        WireCase.Returns(
            "Insights.GetForUser: followers and no clicks",
            t => t.Insights.GetForUserAsync("me", new() { Metric = [UserMetric.Clicks, UserMetric.FollowersCount] }),
            SentCall.Get("/v1.0/me/threads_insights", ("metric", "clicks,followers_count")),
            new UserInsights
            {
                Metrics =
                [
                    new InsightMetric
                    {
                        Name = "clicks",
                        Period = InsightsPeriod.Day,
                        Title = "clicks",
                        Description = "The number of times users clicked on a link.",
                        Id = "17841405793187218/insights/clicks/day",
                    },
                    new InsightMetric
                    {
                        Name = "followers_count",
                        Period = InsightsPeriod.Day,
                        Title = "followers_count",
                        Description = "The total number of followers on your profile.",
                        TotalValue = new MetricTotal { Value = 4321 },
                        Id = "17841405793187218/insights/followers_count/day",
                    },
                ],
            }
        ),
        WireCase.Returns(
            "Insights.GetForUser: followers by country",
            t =>
                t.Insights.GetForUserAsync(
                    UserId,
                    new() { Metric = [UserMetric.FollowerDemographics], Breakdown = InsightsBreakdown.Country }
                ),
            SentCall.Get($"/v1.0/{UserId}/threads_insights", ("metric", "follower_demographics"), ("breakdown", "country")),
            new UserInsights
            {
                Metrics =
                [
                    new InsightMetric
                    {
                        Name = "follower_demographics",
                        Period = InsightsPeriod.Lifetime,
                        Title = "Follower demographics",
                        Description = "The demographics of your followers.",
                        TotalValue = new MetricTotal
                        {
                            Breakdowns =
                            [
                                new MetricBreakdown
                                {
                                    DimensionKeys = [InsightsBreakdown.Country],
                                    Results =
                                    [
                                        new BreakdownResult { DimensionValues = ["US"], Value = 123 },
                                        new BreakdownResult { DimensionValues = ["DE"], Value = 45 },
                                    ],
                                },
                            ],
                        },
                        Id = "17841405793187218/insights/follower_demographics/lifetime",
                    },
                ],
            }
        ),
        WireCase.Returns(
            "Insights.GetForUser: followers by city",
            t =>
                t.Insights.GetForUserAsync(
                    UserId,
                    new() { Metric = [UserMetric.FollowerDemographics], Breakdown = InsightsBreakdown.City }
                ),
            SentCall.Get($"/v1.0/{UserId}/threads_insights", ("metric", "follower_demographics"), ("breakdown", "city")),
            new UserInsights
            {
                Metrics =
                [
                    new InsightMetric
                    {
                        Name = "follower_demographics",
                        Period = InsightsPeriod.Lifetime,
                        Title = "Follower demographics",
                        Description = "The demographics of your followers.",
                        TotalValue = new MetricTotal
                        {
                            Breakdowns =
                            [
                                new MetricBreakdown
                                {
                                    DimensionKeys = [InsightsBreakdown.City],
                                    Results =
                                    [
                                        new BreakdownResult { DimensionValues = ["Menlo Park, California"], Value = 12 },
                                        new BreakdownResult { DimensionValues = ["Zürich, Zürich"], Value = 9 },
                                    ],
                                },
                            ],
                        },
                        Id = "17841405793187218/insights/follower_demographics/lifetime",
                    },
                ],
            }
        ),
        WireCase.Returns(
            "Insights.GetForUser: followers by age",
            t =>
                t.Insights.GetForUserAsync(UserId, new() { Metric = [UserMetric.FollowerDemographics], Breakdown = InsightsBreakdown.Age }),
            SentCall.Get($"/v1.0/{UserId}/threads_insights", ("metric", "follower_demographics"), ("breakdown", "age")),
            new UserInsights
            {
                Metrics =
                [
                    new InsightMetric
                    {
                        Name = "follower_demographics",
                        Period = InsightsPeriod.Lifetime,
                        Title = "Follower demographics",
                        Description = "The demographics of your followers.",
                        TotalValue = new MetricTotal
                        {
                            Breakdowns =
                            [
                                new MetricBreakdown
                                {
                                    DimensionKeys = [InsightsBreakdown.Age],
                                    Results =
                                    [
                                        new BreakdownResult { DimensionValues = ["18-24"], Value = 40 },
                                        new BreakdownResult { DimensionValues = ["65+"], Value = 2 },
                                    ],
                                },
                            ],
                        },
                        Id = "17841405793187218/insights/follower_demographics/lifetime",
                    },
                ],
            }
        ),
        WireCase.Returns(
            "Insights.GetForUser: followers by gender",
            t =>
                t.Insights.GetForUserAsync(
                    UserId,
                    new() { Metric = [UserMetric.FollowerDemographics], Breakdown = InsightsBreakdown.Gender }
                ),
            SentCall.Get($"/v1.0/{UserId}/threads_insights", ("metric", "follower_demographics"), ("breakdown", "gender")),
            new UserInsights
            {
                Metrics =
                [
                    new InsightMetric
                    {
                        Name = "follower_demographics",
                        Period = InsightsPeriod.Lifetime,
                        Title = "Follower demographics",
                        Description = "The demographics of your followers.",
                        TotalValue = new MetricTotal
                        {
                            Breakdowns =
                            [
                                new MetricBreakdown
                                {
                                    DimensionKeys = [InsightsBreakdown.Gender],
                                    Results =
                                    [
                                        new BreakdownResult { DimensionValues = ["F"], Value = 60 },
                                        new BreakdownResult { DimensionValues = ["M"], Value = 50 },
                                        new BreakdownResult { DimensionValues = ["U"], Value = 13 },
                                    ],
                                },
                            ],
                        },
                        Id = "17841405793187218/insights/follower_demographics/lifetime",
                    },
                ],
            }
        ),
        WireCase.Returns(
            "Insights.GetForUser: period given",
            t => t.Insights.GetForUserAsync("100100100", new() { Metric = [UserMetric.Views], Period = InsightsPeriod.Day }),
            SentCall.Get("/v1.0/100100100/threads_insights", ("metric", "views"), ("period", "day")),
            new UserInsights
            {
                Metrics =
                [
                    new InsightMetric
                    {
                        Name = "views",
                        Period = InsightsPeriod.Day,
                        Values =
                        [
                            new MetricValue { Value = 10, EndTime = Utc("2024-07-12T08:00:00Z") },
                            new MetricValue { Value = 20, EndTime = Utc("2024-07-13T08:00:00Z") },
                        ],
                        Title = "views",
                        Description = "The number of times your profile was viewed.",
                        Id = "17841405793187218/insights/views/day",
                    },
                ],
            }
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Insights.GetForUser: breakdown missing",
            t => t.Insights.GetForUserAsync("4279040", new() { Metric = [UserMetric.FollowerDemographics], Breakdown = new("shoe_size") }),
            ThreadsError.BreakdownMissing
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Insights.GetForUser: scope missing from the token",
            t => t.Insights.GetForUserAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Insights.GetForUser: period demanded",
            t => t.Insights.GetForUserAsync("100100100"),
            ThreadsError.PeriodMissing
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);
}
