namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Determines when to poll something in progress: first when the last one of its kind was done, then in steps that grow with the elapsed
/// time, so that a wait overshoots little and long waits need few requests.
/// </summary>
internal static class PollSchedule
{
    /// <summary>The number of times the outcome of a publication is polled.</summary>
    public const int OutcomePolls = 4;

    /// <summary>The longest time a list of posts may lag. A post missing in it for longer is not published.</summary>
    public static readonly TimeSpan ListLag = ThreadsLimits.ListLag;

    private const double Growth = 0.2;

    private static readonly TimeSpan FirstLook = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan LatestFirstLook = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FineStep = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan FineUntil = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(10);

    /// <summary>Returns the wait before the first poll; zero if that time has passed.</summary>
    /// <param name="elapsed">The time elapsed so far.</param>
    /// <param name="expected">The time the last one of its kind took; null if none is known.</param>
    public static TimeSpan First(TimeSpan elapsed, TimeSpan? expected)
    {
        var first = expected ?? FirstLook;
        return (first < LatestFirstLook ? first : LatestFirstLook) - elapsed is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Returns the wait before the next poll.</summary>
    /// <param name="elapsed">The time elapsed so far.</param>
    public static TimeSpan Step(TimeSpan elapsed)
    {
        var step = (elapsed > FirstLook ? elapsed : FirstLook) * Growth;
        step = elapsed < FineUntil && step > FineStep ? FineStep : step;
        return step < LongestStep ? step : LongestStep;
    }

    /// <summary>
    /// Returns the wait before polling something of unknown duration, such as a lease: half a second, then half as long again each time.
    /// </summary>
    public static TimeSpan Delay(int poll)
    {
        var delay = TimeSpan.FromSeconds(0.5) * Math.Pow(1.5, Math.Min(poll, 20));
        return delay < LongestStep / 2 ? delay : LongestStep / 2;
    }
}
