namespace ThreadsSdk.Simulator.Content;

/// <summary>Finds the time that insights cover when none is asked for.</summary>
internal static class InsightsWindow
{
    /// <summary>Returns when the time before an end begins. The last two days are yesterday and today, not 48 hours.</summary>
    public static DateTimeOffset Start(DateTimeOffset end) =>
        PacificDay.Start(PacificDay.Of(end).AddDays(1 - ThreadsLimits.InsightsDefaultWindow.Days));
}
