using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ThreadsSdk.Native.Subjects;

/// <summary>Traces, metrics and what a client tells of its answers.</summary>
internal static class Observe
{
    public static async Task<string> RunAsync(Stage stage)
    {
        var activities = new List<string>();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ThreadsTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => activities.Add(activity.DisplayName),
        };
        ActivitySource.AddActivityListener(traces);

        var instruments = 0;
        using var metrics = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name != ThreadsTelemetry.MeterName)
                {
                    return;
                }

                listener.EnableMeasurementEvents(instrument);
                instruments++;
            },
        };
        metrics.Start();

        var options = stage.Sheet.ClientOptions();
        var answers = new List<string>();
        options.OnResponse = info => answers.Add(info.Operation);
        using var threads = new ThreadsClient(options);
        await threads.Profiles.GetAsync(ThreadsApi.OwnUser);
        SurpriseException.Unless(activities.Count == 1 && answers.Count == 1 && instruments > 0);
        return $"{activities[0]}, {answers[0]}, {instruments} instruments";
    }
}
