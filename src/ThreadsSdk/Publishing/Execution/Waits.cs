namespace ThreadsSdk.Publishing.Execution;

/// <summary>How long to wait before each further try, and after how many to give up.</summary>
internal static class Waits
{
    /// <summary>How often something that passes is tried again.</summary>
    public const int Retries = 5;

    /// <summary>How often it is looked whether what got no answer has happened all the same.</summary>
    public const int Looks = 4;

    /// <summary>How long a list of posts may lag behind: what is missing in it for so long is not out.</summary>
    public static readonly TimeSpan Lag = TimeSpan.FromSeconds(ThreadsLimits.ListLag);

    /// <summary>How often what is not there yet is tried again: for about a minute, since Meta's other servers may take as long.</summary>
    public const int Misses = 8;

    /// <summary>How often a container is made anew.</summary>
    public const int Recreations = 2;

    /// <summary>The longest wait that is waited out when Meta asks for it. It is better to stop and resume than to hold on for longer.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(5);

    /// <summary>The longest wait of which nobody is told anything.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan ContainerCap = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan VideoCap = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan RetryCap = TimeSpan.FromSeconds(10);

    /// <summary>Before looking at a container again: half a second, then half as long again each time.</summary>
    public static TimeSpan BeforeLook(int look, bool isVideo) => Grow(TimeSpan.FromSeconds(0.5), 1.5, look, isVideo ? VideoCap : ContainerCap);

    /// <summary>Before a retry: a second, then twice as long each time.</summary>
    public static TimeSpan BeforeRetry(int retry) => Grow(TimeSpan.FromSeconds(1), 2, retry, RetryCap);

    /// <summary>Before a retry after a failure that passes: no less than Meta asks for.</summary>
    public static TimeSpan BeforeRetry(int retry, Exception failure)
    {
        var wait = BeforeRetry(retry);
        return failure is ThreadsRateLimitException { RetryAfter: { } asked } && asked > wait ? asked : wait;
    }

    private static TimeSpan Grow(TimeSpan first, double factor, int times, TimeSpan cap)
    {
        var time = first * Math.Pow(factor, Math.Min(times, 20));
        return time < cap ? time : cap;
    }
}
