namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Describes when something that takes its time is looked at: first when the last one of its kind was done, then in steps that grow with
/// the
/// time that has passed, so that a wait overshoots by little and long waits ask seldom.
/// </summary>
internal static class PollSchedule
{
    /// <summary>How often the outcome of a publication is looked for.</summary>
    public const int OutcomePolls = 4;

    /// <summary>How long a list of posts may lag behind: what is missing in it for so long is not out.</summary>
    public static readonly TimeSpan ListLag = ThreadsLimits.ListLag;

    private const double Growth = 0.2;

    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan LatestFirstLook = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FineStep = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan FineUntil = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(10);

    /// <summary>Returns how long to wait before the first look; zero when that time has passed.</summary>
    /// <param name="elapsed">How long it has taken so far.</param>
    /// <param name="expected">How long the last one of its kind took; null when none is known.</param>
    public static TimeSpan First(TimeSpan elapsed, TimeSpan? expected)
    {
        var first = expected ?? FirstLook;
        return (first < LatestFirstLook ? first : LatestFirstLook) - elapsed is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Returns how long to wait before another look.</summary>
    /// <param name="elapsed">How long it has taken so far.</param>
    public static TimeSpan Step(TimeSpan elapsed)
    {
        var step = (elapsed > FirstLook ? elapsed : FirstLook) * Growth;
        step = elapsed < FineUntil && step > FineStep ? FineStep : step;
        return step < LongestStep ? step : LongestStep;
    }

    /// <summary>Returns the wait before looking again at what has no time of its own, such as a lease: half a second, then half as long
    /// again.</summary>
    public static TimeSpan Delay(int poll)
    {
        var delay = TimeSpan.FromSeconds(0.5) * Math.Pow(1.5, Math.Min(poll, 20));
        return delay < LongestStep / 2 ? delay : LongestStep / 2;
    }
}
