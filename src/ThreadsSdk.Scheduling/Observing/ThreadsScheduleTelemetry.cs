namespace ThreadsSdk.Scheduling;

/// <summary>Provides the names of the traces and metrics of scheduling, for OpenTelemetry.</summary>
public static class ThreadsScheduleTelemetry
{
    /// <summary>
    /// The name of the <see cref="System.Diagnostics.ActivitySource"/>. It creates a span for planning, and one for each attempt to publish,
    /// linked to the span in which the post was planned.
    /// </summary>
    public const string ActivitySourceName = "ThreadsSdk.Scheduling";

    /// <summary>
    /// The name of the <see cref="System.Diagnostics.Metrics.Meter"/>, which counts what is due, late, published, moved and parked, and
    /// measures lateness in seconds.
    /// </summary>
    public const string MeterName = "ThreadsSdk.Scheduling";
}
