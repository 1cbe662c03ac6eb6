namespace ThreadsSdk;

/// <summary>
/// Represents how much of its rate limits the app has used, according to the response headers. Each value is the highest of all limits.
/// </summary>
public sealed record ThreadsUsage
{
    /// <summary>Gets the number of calls, in percent of the limit; null if it is not reported.</summary>
    public double? CallCount { get; init; }

    /// <summary>Gets the processor time, in percent of the limit; null if it is not reported.</summary>
    public double? TotalCpuTime { get; init; }

    /// <summary>Gets the total time, in percent of the limit; null if it is not reported.</summary>
    public double? TotalTime { get; init; }

    /// <summary>Gets the time until calls are accepted again; null if they are accepted now.</summary>
    public TimeSpan? TimeToRegainAccess { get; init; }

    /// <summary>Gets the highest of the three percentages. From 100 on, calls are refused.</summary>
    public double Highest => Math.Max(CallCount ?? 0, Math.Max(TotalCpuTime ?? 0, TotalTime ?? 0));
}
