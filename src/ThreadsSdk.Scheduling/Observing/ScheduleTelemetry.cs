using System.Diagnostics;
using System.Diagnostics.Metrics;
using ThreadsSdk.Scheduling.Lanes;

namespace ThreadsSdk.Scheduling.Observing;

/// <summary>Traces and counts what becomes of posts. It costs nothing without a listener.</summary>
internal sealed class ScheduleTelemetry
{
    private static readonly string? Version = typeof(ScheduleTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(ThreadsScheduleTelemetry.ActivitySourceName, Version);

    private readonly Counter<long> _planned;
    private readonly Counter<long> _published;
    private readonly Counter<long> _moved;
    private readonly Counter<long> _parked;
    private readonly Histogram<double> _lateness;

    public ScheduleTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(new MeterOptions(ThreadsScheduleTelemetry.MeterName) { Version = Version });
        _planned = meter.CreateCounter<long>("threads.schedule.posts.planned", "{post}", "Posts that were planned.");
        _published = meter.CreateCounter<long>("threads.schedule.posts.published", "{post}", "Scheduled posts that were published.");
        _moved = meter.CreateCounter<long>("threads.schedule.posts.postponed", "{post}", "Attempts that are made again later.");
        _parked = meter.CreateCounter<long>("threads.schedule.posts.parked", "{post}", "Scheduled posts that a person has to look at.");
        _lateness = meter.CreateHistogram<double>("threads.schedule.lateness", "s", "Time from a post's moment to its first attempt.");
        Meter = meter;
    }

    /// <summary>Gets the meter, for what is observed in the database.</summary>
    public Meter Meter { get; }

    public static Activity? Plan(int count)
    {
        var activity = Source.StartActivity("threads.schedule.plan", ActivityKind.Producer);
        activity?.SetTag("threads.schedule.posts", count);
        return activity;
    }

    public void Planned(int count) => _planned.Add(count);

    public Activity? Begin(BegunPost post)
    {
        if (post.Attempts == 1)
        {
            _lateness.Record(Math.Max(0, (post.BegunAt - post.PossibleAt).TotalSeconds));
        }

        ActivityLink[] links = ActivityContext.TryParse(post.TraceParent, null, isRemote: true, out var planned) ? [new(planned)] : [];
        return Source.StartActivity(
            "threads.schedule.publish",
            ActivityKind.Consumer,
            default(ActivityContext),
            [new("threads.schedule.post.id", post.Id), new("threads.schedule.attempt", post.Attempts)],
            links
        );
    }

    public void End(Activity? activity, PublishOutcome outcome)
    {
        switch (outcome)
        {
            case { Settlement.State: ScheduledPostState.Published }:
                _published.Add(1);
                break;
            case { Settlement: { } parked }:
                _parked.Add(1, Problem(parked.Problem));
                activity?.SetTag("error.type", parked.Problem?.ToString());
                activity?.SetStatus(ActivityStatusCode.Error, parked.Reason);
                break;
            case { Hold: { } hold }:
                _moved.Add(1, Problem(hold.Problem));
                activity?.SetTag("error.type", hold.Problem.ToString());
                activity?.SetStatus(ActivityStatusCode.Error, hold.Reason);
                break;
        }
    }

    private static KeyValuePair<string, object?> Problem(ScheduleProblem? problem) => new("error.type", problem?.ToString());
}
