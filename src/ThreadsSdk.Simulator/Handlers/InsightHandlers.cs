using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Handles insights of posts and profiles. The numbers are the same in every run.</summary>
internal static class InsightHandlers
{
    public static void AddTo(HandlerTable table)
    {
        table.One<InsightsGetForMediaRequest, MediaInsights>(NodeKind.Media, GetForMedia);
        table.One<InsightsGetForUserRequest, UserInsights>(NodeKind.User, GetForUser);
    }

    private static MediaInsights GetForMedia(ApiCall call, InsightsGetForMediaRequest request)
    {
        var post = MediaHandlers.Find(call, request.MediaId);
        if (post.Author != call.User)
        {
            throw call.Refuse(ThreadsError.ObjectNotFound, post.Id);
        }

        if (post.Reposted is not null)
        {
            return new MediaInsights();
        }

        return new MediaInsights
        {
            Metrics =
            [
                .. request.Options.Metric!.Select(metric => new InsightMetric
                {
                    Name = metric.Value,
                    Period = InsightsPeriod.Lifetime,
                    Values = [new MetricValue { Value = PostNumbers.Get(call.State, post, metric) }],
                    Title = InsightText.Title(call.Spec, nameof(MediaInsights), metric.Value),
                    Description = InsightText.Description(call.Spec, nameof(MediaInsights), metric.Value),
                    Id = InsightText.Id(post.Id, metric.Value, InsightsPeriod.Lifetime),
                }),
            ],
        };
    }

    private static UserInsights GetForUser(ApiCall call, InsightsGetForUserRequest request)
    {
        var options = request.Options;
        if (options.Since >= options.Until)
        {
            throw call.Refuse(ThreadsError.InvalidParameter, detail: "The time must begin before it ends.");
        }

        var now = call.State.Now;
        var end = options.Until ?? now;
        var start = options.Since ?? InsightsWindow.Start(end);

        // Nothing has happened yet after now, whatever was asked for.
        var numbers = new UserNumbers(call.State, call.User, start, end < now ? end : now);
        return new UserInsights { Metrics = [.. options.Metric!.Select(metric => Metric(call, numbers, metric, options.Breakdown))] };
    }

    private static InsightMetric Metric(ApiCall call, UserNumbers numbers, UserMetric metric, InsightsBreakdown? breakdown)
    {
        var isDemographics = metric == UserMetric.FollowerDemographics;
        if (isDemographics && call.User.Followers < ThreadsLimits.DemographicsFollowers)
        {
            throw call.Refuse(ThreadsError.FeatureNotAvailable);
        }

        var period = isDemographics ? InsightsPeriod.Lifetime : InsightsPeriod.Day;
        var result = new InsightMetric
        {
            Name = metric.Value,
            Period = period,
            Title = InsightText.Title(call.Spec, nameof(UserInsights), metric.Value),
            Description = InsightText.Description(call.Spec, nameof(UserInsights), metric.Value),
            Id = InsightText.Id(call.User.Id, metric.Value, period),
        };
        return metric == UserMetric.Views ? result with { Values = numbers.Views() }
            : metric == UserMetric.Clicks ? result with { LinkTotalValues = numbers.Clicks() is { Count: > 0 } clicks ? clicks : null }
            : result with
            {
                TotalValue = isDemographics
                    ? new MetricTotal { Breakdowns = [Demographics.Create(call.User, breakdown!.Value)] }
                    : new MetricTotal { Value = numbers.Total(metric) },
            };
    }
}
