using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Webhooks;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Metrics_count_what_was_received_refused_handled_failed_and_parked()
    {
        var sums = new ConcurrentDictionary<string, double>();
        using var listener = new MeterListener();
        var done = new Received<bool>();
        await using var app = await WebhookApp.StartAsync(
            threads =>
                threads
                    .OnWebhook<ReplyChange>((_, _, _) => throw new InvalidOperationException("away"))
                    .OnWebhook<DeleteChange>((_, _, _) => done.Add(true)),
            options => options.MaxAttempts = 2
        );
        var factory = app.Services.GetRequiredService<IMeterFactory>();
        listener.InstrumentPublished = (instrument, meters) =>
        {
            if (instrument.Meter.Name == ThreadsWebhookTelemetry.MeterName && instrument.Meter.Scope == factory)
            {
                meters.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => Add($"{instrument.Name} {Tag(tags, "threads.webhook.field")}{Tag(tags, "error.type")}", value)
        );
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Add(instrument.Name, 1));
        listener.Start();

        await app.SendAsync(Bodies.Reply("1", owner: "1"));
        await app.SendAsync(Bodies.Reply("1", owner: "1"));
        await app.SendAsync(Bodies.Flat(new DeleteChange(new DeleteWebhook { Id = "2" })));
        (await app.PostAsync(Encoding.UTF8.GetBytes("{}"), secret: null)).Dispose();
        (await app.PostAsync(Encoding.UTF8.GetBytes("{}"), secret: "another")).Dispose();
        await done.NextAsync();
        while (!sums.ContainsKey("threads.webhook.events.parked replies"))
        {
            await Task.Yield();
        }

        Assert.Equal(2, sums["threads.webhook.events.received "]);
        Assert.Equal(1, sums["threads.webhook.events.duplicates "]);
        Assert.Equal(1, sums["threads.webhook.requests.refused unsigned"]);
        Assert.Equal(1, sums["threads.webhook.requests.refused signature"]);
        Assert.Equal(2, sums["threads.webhook.events.failed repliesSystem.InvalidOperationException"]);
        Assert.Equal(1, sums["threads.webhook.events.parked replies"]);
        while (!sums.ContainsKey("threads.webhook.events.handled delete"))
        {
            await Task.Yield();
        }

        void Add(string name, double value) => sums.AddOrUpdate(name, value, (_, sum) => sum + value);
    }

    [Fact]
    public async Task Each_attempt_is_a_span_with_its_event_and_its_failure()
    {
        var spans = new Received<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ThreadsWebhookTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        string? id = null;
        listener.ActivityStopped = span =>
        {
            if (span.GetTagItem("threads.webhook.event.id") as string == Volatile.Read(ref id))
            {
                spans.Add(span);
            }
        };
        ActivitySource.AddActivityListener(listener);
        await using var app = await WebhookApp.StartAsync(threads =>
            threads.OnWebhook<ReplyChange>(
                (_, context, _) =>
                {
                    Volatile.Write(ref id, context.Event.Id);
                    return context.Attempt == 1 ? throw new InvalidOperationException("away") : Task.CompletedTask;
                }
            )
        );

        await app.SendAsync(Bodies.Reply("telemetry"));

        var (failed, handled) = (await spans.NextAsync(), await spans.NextAsync());
        Assert.Equal(ActivityStatusCode.Error, failed.Status);
        Assert.Equal("System.InvalidOperationException", failed.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Unset, handled.Status);
        Assert.Equal(2, handled.GetTagItem("threads.webhook.attempt"));
        Assert.Equal("replies", handled.GetTagItem("threads.webhook.field"));
    }

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name)
            {
                return tag.Value as string;
            }
        }

        return null;
    }
}
