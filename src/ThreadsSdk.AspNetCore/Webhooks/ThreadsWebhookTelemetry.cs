namespace ThreadsSdk.AspNetCore;

/// <summary>Provides the names of the traces and metrics of received webhooks, for OpenTelemetry.</summary>
public static class ThreadsWebhookTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>, which creates a span for each attempt to handle an event.</summary>
    public const string ActivitySourceName = "ThreadsSdk.AspNetCore";

    /// <summary>
    /// The name of the <see cref="System.Diagnostics.Metrics.Meter"/>, which counts what was received, refused, handled and parked, and
    /// measures how long handlers take.
    /// </summary>
    public const string MeterName = "ThreadsSdk.AspNetCore";
}
