using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ThreadsSdk.Scheduling.Lanes;
using ThreadsSdk.Scheduling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

public sealed class TelemetryTests() : ScheduleTest(null)
{
    [Fact]
    public async Task Span_of_publishing_leads_to_the_one_in_which_the_post_was_planned()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ThreadsScheduleTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new Activity("request").Start();
        await PlanAsync("ann", "Hello", Now);
        request.Stop();

        await WorkAsync();

        // Other tests run meanwhile.
        var planned = Assert.Single(spans, span => span.OperationName == "threads.schedule.plan" && span.TraceId == request.TraceId);
        var published = Assert.Single(
            spans,
            span => span.OperationName == "threads.schedule.publish" && span.Links.Any(link => link.Context.SpanId == planned.SpanId)
        );
        Assert.Equal(ActivityStatusCode.Unset, published.Status);
    }

    [Fact]
    public async Task What_becomes_of_posts_is_counted()
    {
        var counts = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Meter.Name == ThreadsScheduleTelemetry.MeterName && instrument.Meter.Scope == MeterScope)
                {
                    meters.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, _, _) => counts.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value)
        );
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, _, _) => counts.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value)
        );
        listener.Start();
        await PlanAsync("ann", "Late", Now.AddSeconds(-90));
        await PlanAsync("ben", "Refused", Now);
        Publisher.Decide = static post => post.UserId == "ben" ? PublishOutcome.Parked(ScheduleProblem.Refused, "No.") : null;

        await WorkAsync();

        Assert.Equal(2, counts["threads.schedule.posts.planned"]);
        Assert.Equal(1, counts["threads.schedule.posts.published"]);
        Assert.Equal(1, counts["threads.schedule.posts.parked"]);
        Assert.Equal(90, counts["threads.schedule.lateness"], precision: 0);
    }

    /// <summary>The meters of this test's app: each app makes its own.</summary>
    private object? MeterScope => App.GetService(typeof(IMeterFactory));
}
