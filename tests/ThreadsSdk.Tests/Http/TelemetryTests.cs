using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Tests.Http;

public sealed class TelemetryTests
{
    private readonly List<Activity> _spans = [];

    [Fact]
    public async Task Each_operation_is_a_span_that_says_how_it_went()
    {
        using var listener = Listen();
        var server = new StubServer().Answers("", HttpStatusCode.BadGateway).Answers("{}");
        using var threads = server.Client();

        await SendAsync(threads, "Span.Ok");

        var span = Span("Span.Ok");
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(
            [
                ("http.request.method", "GET"),
                ("http.request.resend_count", 1),
                ("http.response.status_code", 200),
                ("server.address", "graph.threads.net"),
                ("server.port", 443),
            ],
            span.TagObjects.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => (tag.Key, tag.Value!))
        );
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
    }

    [Fact]
    public async Task A_span_that_failed_has_an_error_type()
    {
        using var listener = Listen();
        var server = new StubServer().Refuses(190);
        using var threads = server.Client();

        await Assert.ThrowsAnyAsync<ThreadsException>(() => SendAsync(threads, "Span.Failed"));

        var span = Span("Span.Failed");
        Assert.Equal("400", span.GetTagItem("error.type"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }

    [Fact]
    public async Task A_span_without_an_answer_is_typed_by_its_exception()
    {
        using var listener = Listen();
        var server = new StubServer().Fails(new HttpRequestException(HttpRequestError.ConnectionError));
        using var threads = server.Client();

        await Assert.ThrowsAnyAsync<ThreadsException>(() => SendAsync(threads, "Span.Lost"));

        Assert.Equal("ThreadsSdk.ThreadsTransportException", Span("Span.Lost").GetTagItem("error.type"));
    }

    [Fact]
    public async Task Durations_and_usage_are_measured()
    {
        var measured = new List<(string Name, double Value, string? Operation)>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == ThreadsTelemetry.MeterName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) =>
            {
                string? operation = null;
                foreach (var tag in tags)
                {
                    operation = tag.Key == "threads.operation" ? tag.Value as string : operation;
                }

                lock (measured)
                {
                    measured.Add((instrument.Name, value, operation));
                }
            }
        );
        listener.Start();
        var server = new StubServer().Answers("{}", headers: ("X-APP-USAGE", """{"call_count":3,"total_cputime":71,"total_time":12}"""));
        using var threads = server.Client();

        await SendAsync(threads, "Measured");

        lock (measured)
        {
            Assert.Contains(measured, m => m is { Name: "threads.client.operation.duration", Value: 0, Operation: "Measured" });
            Assert.Contains(measured, m => m is { Name: "threads.client.rate_limit.usage", Value: 71 });
        }
    }

    [Fact]
    public async Task The_hook_is_told_of_each_answer()
    {
        var told = new List<ThreadsResponseInfo>();
        var server = new StubServer()
            .Refuses(2, status: HttpStatusCode.InternalServerError)
            .Answers("{}", headers: [("x-fb-trace-id", "Trace2"), ("X-FB-Request-Id", "Request2")]);
        using var threads = server.Client(o => o.OnResponse = told.Add);

        await threads.GetAsync();

        Assert.Equal([(1, 500, "Trace1"), (2, 200, "Trace2")], told.Select(info => (info.Attempt, (int)info.Status, info.TraceId)));
        Assert.Equal("Request2", told[1].RequestId);
    }

    [Fact]
    public async Task Hook_is_told_no_token_that_stands_in_a_header()
    {
        const string token = "THAAcanary0123456789abcdefghij";
        var told = new List<ThreadsResponseInfo>();
        var server = new StubServer().Answers("{}", headers: [("x-fb-trace-id", token), ("x-fb-request-id", $"for {token}")]);
        using var threads = server.Client(o => (o.AccessToken, o.OnResponse) = (token, told.Add));

        await threads.GetAsync();

        Assert.Equal(("***", "for ***"), (Assert.Single(told).TraceId, told[0].RequestId));
    }

    [Fact]
    public async Task A_hook_that_throws_does_not_lose_the_answer()
    {
        using var log = new MemoryLog();
        var server = new StubServer().Answers("""{"id":"published"}""");
        using var threads = server.Client(o =>
        {
            o.LoggerFactory = log;
            o.OnResponse = _ => throw new InvalidOperationException("Out of order.");
        });

        var answer = await threads.PostAsync();

        Assert.Equal("published", answer.GetProperty("id").GetString());
        Assert.Contains(log.Lines, line => line.Contains("Out of order."));
    }

    [Fact]
    public async Task Retries_and_failures_are_logged()
    {
        using var log = new MemoryLog();
        var server = new StubServer().Refuses(2, message: "Down");
        using var threads = server.Client(o => (o.LoggerFactory, o.MaxRetries) = (log, 1));

        await Assert.ThrowsAsync<ThreadsApiException>(() => threads.GetAsync());

        Assert.Single(log.Lines, line => line.StartsWith("Warning: Custom is sent again in ") && line.Contains("Custom failed: Down"));
        Assert.Single(log.Lines, line => line.StartsWith("Information: Custom was given up after 2 attempts. Custom failed: Down"));
    }

    private static Task SendAsync(ThreadsClient threads, string name) =>
        threads.SendAsync(new ThreadsRequest(HttpMethod.Get, "me") { Name = name }, TestContext.Current.CancellationToken);

    private ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ThreadsTelemetry.ActivitySourceName,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                lock (_spans)
                {
                    _spans.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>By its name: tests that run beside this one make spans too.</summary>
    private Activity Span(string name)
    {
        lock (_spans)
        {
            return Assert.Single(_spans, span => span.OperationName == name);
        }
    }
}
