using System.Text.Json;
using ThreadsSdk.Runtime;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Http;

/// <summary>Reads the headers of a response. They are informational: unreadable ones are ignored.</summary>
internal static class ResponseHeaders
{
    public static string? TraceId(HttpResponseMessage response) => Text(response, WireNames.TraceIdHeader);

    public static string? RequestId(HttpResponseMessage response) => Text(response, WireNames.RequestIdHeader);

    public static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider clock)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    public static ThreadsUsage? Usage(HttpResponseMessage response)
    {
        var app = Text(response, WireNames.AppUsageHeader);
        var business = Text(response, WireNames.BusinessUsageHeader);
        if (app is null && business is null)
        {
            return null;
        }

        ThreadsUsage? usage = null;
        if (TryRead(app, AppUsage.Read) is { } ofApp)
        {
            usage = new ThreadsUsage
            {
                CallCount = ofApp.CallCount,
                TotalCpuTime = ofApp.TotalCpuTime,
                TotalTime = ofApp.TotalTime,
            };
        }

        foreach (var limit in TryRead(business, ReadBusiness) ?? [])
        {
            usage = Highest(usage ?? new ThreadsUsage(), limit);
        }

        return usage;
    }

    private static ThreadsUsage Highest(ThreadsUsage usage, BusinessUsage limit) =>
        new()
        {
            CallCount = Highest(usage.CallCount, limit.CallCount),
            TotalCpuTime = Highest(usage.TotalCpuTime, limit.TotalCpuTime),
            TotalTime = Highest(usage.TotalTime, limit.TotalTime),
            TimeToRegainAccess = (double?)limit.EstimatedTimeToRegainAccess is > 0 and < 1e6 and var minutes
                ? new TimeSpan(Math.Max(TimeSpan.FromMinutes((double)minutes).Ticks, usage.TimeToRegainAccess?.Ticks ?? 0))
                : usage.TimeToRegainAccess,
        };

    private static double? Highest(double? one, double? other) => one is null || other > one ? other : one;

    /// <summary>Reads an object with a list of limits for each business.</summary>
    private static List<BusinessUsage> ReadBusiness(ref Utf8JsonReader reader)
    {
        var limits = new List<BusinessUsage>();
        WireReader.StartObject(ref reader);
        while (WireReader.NextProperty(ref reader))
        {
            reader.Read();
            limits.AddRange(WireReader.ReadMany(ref reader, BusinessUsage.Read) ?? []);
        }

        return limits;
    }

    private static T? TryRead<T>(string? text, JsonRead<T> read)
        where T : class
    {
        try
        {
            return text is null ? null : ResponseReader.Read(System.Text.Encoding.UTF8.GetBytes(text), read);
        }
        catch (Exception e) when (ResponseReader.IsUnreadable(e))
        {
            return null;
        }
    }

    private static string? Text(HttpResponseMessage response, string name)
    {
        if (response.Headers.NonValidated.TryGetValues(name, out var values))
        {
            foreach (var value in values)
            {
                return value;
            }
        }

        return null;
    }
}
