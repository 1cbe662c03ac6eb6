namespace ThreadsSdk;

/// <summary>How much of its rate limits the app has used, as the answer's headers tell. Each figure is the highest of all limits.</summary>
public sealed record ThreadsUsage
{
    /// <summary>Calls, in percent of the limit.</summary>
    public double? CallCount { get; init; }

    /// <summary>Processor time, in percent of the limit.</summary>
    public double? TotalCpuTime { get; init; }

    /// <summary>Time, in percent of the limit.</summary>
    public double? TotalTime { get; init; }

    /// <summary>How long until calls are let through again; null while they are.</summary>
    public TimeSpan? TimeToRegainAccess { get; init; }

    /// <summary>The highest of the three percentages. Calls are refused from 100 on.</summary>
    public double Highest => Math.Max(CallCount ?? 0, Math.Max(TotalCpuTime ?? 0, TotalTime ?? 0));
}
