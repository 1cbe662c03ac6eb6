using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Http;

/// <summary>
/// Records a span and a measurement for each operation, named by OpenTelemetry's conventions for HTTP clients. It costs nothing without a
/// listener.
/// </summary>
internal static class Telemetry
{
    public static readonly string Version = typeof(Telemetry).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    private static readonly ActivitySource Source = new(ThreadsTelemetry.ActivitySourceName, Version);

    private static readonly Meter Meter = new(ThreadsTelemetry.MeterName, Version);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "threads.client.operation.duration",
        "s",
        "Duration of operations, with all their attempts.",
        tags: null,
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60, 120] }
    );

    private static readonly Histogram<double> Usage = Meter.CreateHistogram(
        "threads.client.rate_limit.usage",
        "%",
        "How much of its rate limits the app has used.",
        tags: null,
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [10, 25, 50, 75, 80, 90, 95, 100] }
    );

    public static bool IsUsageHeard => Usage.Enabled;

    public static Activity? Start(ThreadsOperation operation, ServerAddress? server) =>
        Source.HasListeners() ? Source.StartActivity(ActivityKind.Client, tags: Describe(operation, server), name: operation.Name) : null;

    public static void Stop(Activity? activity, ThreadsSettings settings, ThreadsCall call, Exception? failure)
    {
        if (activity is null && !Duration.Enabled)
        {
            return;
        }

        var errorType = failure is null ? null : ErrorType(failure);
        if (activity is not null)
        {
            activity.SetTag("http.response.status_code", call.Status is { } status ? (int)status : null);
            activity.SetTag("http.request.resend_count", call.Attempt > 1 ? call.Attempt - 1 : null);
            activity.SetTag("error.type", errorType);
            if (failure is not null)
            {
                // Only our own messages are known to hold no secret.
                activity.SetStatus(ActivityStatusCode.Error, (failure as ThreadsException)?.Message);
            }
        }

        if (Duration.Enabled)
        {
            var tags = Describe(call.Operation, settings.Server);
            tags.Add("threads.operation", call.Operation.Name);
            if (call.Status is { } status)
            {
                tags.Add("http.response.status_code", (int)status);
            }

            if (errorType is not null)
            {
                tags.Add("error.type", errorType);
            }

            Duration.Record(settings.Clock.GetElapsedTime(call.Started).TotalSeconds, tags);
        }
    }

    public static void Measure(ThreadsUsage usage, ServerAddress? server) =>
        Usage.Record(usage.Highest, new KeyValuePair<string, object?>("server.address", server?.Host));

    private static TagList Describe(ThreadsOperation operation, ServerAddress? server)
    {
        var tags = new TagList { { "http.request.method", operation.Method.Method } };
        if (server is not null)
        {
            tags.Add("server.address", server.Host);
            tags.Add("server.port", server.Port);
        }

        if (!operation.IsCustom)
        {
            tags.Add("url.template", operation.RouteTemplate);
        }

        return tags;
    }

    private static string ErrorType(Exception failure)
    {
        var status = failure switch
        {
            ThreadsApiException api => api.Status,
            ThreadsProtocolException { Status: >= HttpStatusCode.BadRequest } protocol => protocol.Status,
            _ => null,
        };
        return status is { } known ? ((int)known).ToString(CultureInfo.InvariantCulture) : failure.GetType().FullName!;
    }
}
