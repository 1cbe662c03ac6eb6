namespace ThreadsSdk;

/// <summary>The names under which this library traces and measures, to give to OpenTelemetry.</summary>
public static class ThreadsTelemetry
{
    /// <summary>The <see cref="System.Diagnostics.ActivitySource"/>: a span for each operation.</summary>
    public const string ActivitySourceName = "ThreadsSdk";

    /// <summary>
    /// The <see cref="System.Diagnostics.Metrics.Meter"/>: the duration of operations in seconds, and how much of the limits is used.
    /// </summary>
    public const string MeterName = "ThreadsSdk";
}
