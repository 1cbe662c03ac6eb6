namespace ThreadsSdk;

/// <summary>Provides the names of the library's traces and metrics, for OpenTelemetry.</summary>
/// <example>
/// <code language="csharp">
/// using var listener = new System.Diagnostics.Metrics.MeterListener
/// {
///     InstrumentPublished = (instrument, meters) =>
///     {
///         if (instrument.Meter.Name == ThreadsTelemetry.MeterName)
///         {
///             meters.EnableMeasurementEvents(instrument);
///         }
///     },
/// };
/// </code>
/// </example>
public static class ThreadsTelemetry
{
    /// <summary>The name of the <see cref="System.Diagnostics.ActivitySource"/>, which creates a span for each operation.</summary>
    public const string ActivitySourceName = "ThreadsSdk";

    /// <summary>
    /// The name of the <see cref="System.Diagnostics.Metrics.Meter"/>, which measures the duration of operations in seconds and the usage
    /// of the limits.
    /// </summary>
    public const string MeterName = "ThreadsSdk";
}
