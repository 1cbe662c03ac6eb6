using System.Diagnostics;
using System.Diagnostics.Metrics;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Counts what becomes of events, and traces each attempt to handle one. It costs nothing without a listener.</summary>
internal sealed class WebhookMetrics
{
    private static readonly string? Version = typeof(WebhookMetrics).Assembly.GetName().Version?.ToString(3);
    private static readonly ActivitySource Source = new(ThreadsWebhookTelemetry.ActivitySourceName, Version);

    private readonly Counter<long> _received;
    private readonly Counter<long> _duplicates;
    private readonly Counter<long> _refused;
    private readonly Counter<long> _handled;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _parked;
    private readonly Histogram<double> _duration;

    public WebhookMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(new MeterOptions(ThreadsWebhookTelemetry.MeterName) { Version = Version });
        _received = meter.CreateCounter<long>("threads.webhook.events.received", "{event}", "New events that were recorded.");
        _duplicates = meter.CreateCounter<long>("threads.webhook.events.duplicates", "{event}", "Events that had been recorded before.");
        _refused = meter.CreateCounter<long>("threads.webhook.requests.refused", "{request}", "Requests that were refused.");
        _handled = meter.CreateCounter<long>("threads.webhook.events.handled", "{event}", "Events that handlers have dealt with.");
        _failed = meter.CreateCounter<long>("threads.webhook.events.failed", "{event}", "Attempts to handle an event that failed.");
        _parked = meter.CreateCounter<long>("threads.webhook.events.parked", "{event}", "Events that are not tried again by themselves.");
        _duration = meter.CreateHistogram<double>("threads.webhook.handling.duration", "s", "Duration of an attempt with all handlers.");
    }

    public void Received(int count, int added)
    {
        _received.Add(added);
        if (count > added)
        {
            _duplicates.Add(count - added);
        }
    }

    public void Refused(string reason) => _refused.Add(1, new KeyValuePair<string, object?>("error.type", reason));

    public static Activity? Start(ThreadsWebhookEvent received, string field) =>
        Source.StartActivity(
            "threads.webhook.handle",
            ActivityKind.Consumer,
            default(ActivityContext),
            [
                new("threads.webhook.field", field),
                new("threads.webhook.event.id", received.Id),
                new("threads.webhook.attempt", received.Failures + 1),
            ]
        );

    public void Handled(string field, TimeSpan duration)
    {
        _handled.Add(1, Field(field));
        _duration.Record(duration.TotalSeconds, Field(field));
    }

    public void Failed(string field, TimeSpan duration, Exception failure)
    {
        var error = new KeyValuePair<string, object?>("error.type", failure.GetType().FullName);
        _failed.Add(1, Field(field), error);
        _duration.Record(duration.TotalSeconds, Field(field), error);
    }

    public void Parked(string field) => _parked.Add(1, Field(field));

    private static KeyValuePair<string, object?> Field(string field) => new("threads.webhook.field", field);
}
