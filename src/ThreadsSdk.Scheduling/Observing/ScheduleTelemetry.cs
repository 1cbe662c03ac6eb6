using System.Diagnostics;
using System.Diagnostics.Metrics;
using ThreadsSdk.Scheduling.Lanes;

namespace ThreadsSdk.Scheduling.Observing;

/// <summary>Traces and counts what becomes of posts. It costs nothing without a listener.</summary>
internal sealed class ScheduleTelemetry
{
    private static readonly string? Version = typeof(ScheduleTelemetry).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(ThreadsScheduleTelemetry.ActivitySourceName, Version);

    /// <summary>How long what was found is reported: longer than until the next look.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly Counter<long> _planned;
    private readonly Counter<long> _published;
    private readonly Counter<long> _moved;
    private readonly Counter<long> _parked;
    private readonly Histogram<double> _lateness;
    private readonly Histogram<long> _budget;
    private readonly TimeProvider _clock;
    private volatile Observation? _observed;

    public ScheduleTelemetry(IMeterFactory meters, TimeProvider? clock = null)
    {
        _clock = clock ?? TimeProvider.System;
        var meter = meters.Create(new MeterOptions(ThreadsScheduleTelemetry.MeterName) { Version = Version });
        _planned = meter.CreateCounter<long>("threads.schedule.posts.planned", "{post}", "Posts that were planned.");
        _published = meter.CreateCounter<long>("threads.schedule.posts.published", "{post}", "Scheduled posts that were published.");
        _moved = meter.CreateCounter<long>("threads.schedule.posts.postponed", "{post}", "Attempts that are made again later.");
        _parked = meter.CreateCounter<long>("threads.schedule.posts.parked", "{post}", "Scheduled posts that a person has to look at.");
        _lateness = meter.CreateHistogram<double>("threads.schedule.lateness", "s", "Time from a post's moment to its first attempt.");
        _budget = meter.CreateHistogram<long>(
            "threads.schedule.budget.left",
            "{post}",
            "What a user's quota had left when a post was begun."
        );
        meter.CreateObservableGauge(
            "threads.schedule.posts.due",
            () => Observe(static summary => summary.Due),
            "{post}",
            "Posts that are due."
        );
        meter.CreateObservableGauge(
            "threads.schedule.due.longest",
            () => Observe(static summary => summary.LongestDue.TotalSeconds),
            "s",
            "For how long the first post that is due has been so."
        );
        meter.CreateObservableGauge(
            "threads.schedule.posts.waiting_for_person",
            () => Observe(static summary => summary.Parked),
            "{post}",
            "Posts that are parked."
        );
    }

    /// <summary>Notes what a worker has found in the database. It is reported by that worker until another one looks.</summary>
    public void Observed(ScheduleSummary summary) => _observed = new Observation(summary, _clock.GetTimestamp());

    public void BudgetLeft(long posts) => _budget.Record(posts);

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

    private IEnumerable<Measurement<T>> Observe<T>(Func<ScheduleSummary, T> value)
        where T : struct =>
        _observed is { } observed && _clock.GetElapsedTime(observed.Timestamp) < Fresh ? [new Measurement<T>(value(observed.Summary))] : [];

    private sealed record Observation(ScheduleSummary Summary, long Timestamp);

    private static KeyValuePair<string, object?> Problem(ScheduleProblem? problem) => new("error.type", problem?.ToString());
}
