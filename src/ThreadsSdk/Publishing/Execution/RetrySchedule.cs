namespace ThreadsSdk.Publishing.Execution;

/// <summary>Describes how often a failed attempt is made again, and how long to wait before each.</summary>
internal static class RetrySchedule
{
    /// <summary>How often a failure that passes is tried again.</summary>
    public const int Retries = 5;

    /// <summary>How often a file that could not be deleted, or a post that was not found, is tried again when nothing depends on
    /// it.</summary>
    public const int ShortRetries = 4;

    /// <summary>How often what is not visible yet is asked for again: for about a minute, since Meta's other servers may take as
    /// long.</summary>
    public const int NotFoundRetries = 8;

    /// <summary>How often a container is made anew.</summary>
    public const int Recreations = 2;

    /// <summary>The longest wait that is waited out when Meta asks for it. It is better to stop and resume than to hold on for
    /// longer.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(5);

    /// <summary>The longest wait without a report.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>Returns the wait before a retry: a second, then twice as long each time, up to <see cref="LongestStep"/>.</summary>
    public static TimeSpan Delay(int retry)
    {
        var delay = First * Math.Pow(2, Math.Min(retry, 20));
        return delay < LongestStep ? delay : LongestStep;
    }

    /// <summary>Returns the wait before a retry after a failure: no less than Meta asks for.</summary>
    public static TimeSpan Delay(int retry, Exception failure)
    {
        var delay = Delay(retry);
        return failure is ThreadsRateLimitException { RetryAfter: { } asked } && asked > delay ? asked : delay;
    }
}
