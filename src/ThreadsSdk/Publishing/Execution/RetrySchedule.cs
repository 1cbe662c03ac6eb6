namespace ThreadsSdk.Publishing.Execution;

/// <summary>Determines how often a failed attempt is repeated, and how long to wait before each.</summary>
internal static class RetrySchedule
{
    /// <summary>The number of retries after a transient failure.</summary>
    public const int Retries = 5;

    /// <summary>
    /// The number of retries for a file that could not be deleted, or a post that was not found, when nothing depends on it.
    /// </summary>
    public const int ShortRetries = 4;

    /// <summary>
    /// The number of times to ask again for something that is not visible yet: for about a minute, because Meta's other servers may take as
    /// long.
    /// </summary>
    public const int NotFoundRetries = 8;

    /// <summary>The number of times a container is created again.</summary>
    public const int Recreations = 2;

    /// <summary>The longest wait that is accepted when Meta asks for it. For longer ones it is better to stop and resume.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(5);

    /// <summary>The longest wait without a progress report.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    /// <summary>Returns the wait before a retry: a second, doubling each time up to <see cref="LongestStep"/>.</summary>
    public static TimeSpan Delay(int retry)
    {
        var delay = First * Math.Pow(2, Math.Min(retry, 20));
        return delay < LongestStep ? delay : LongestStep;
    }

    /// <summary>Returns the wait before a retry after a failure, at least as long as Meta asks for.</summary>
    public static TimeSpan Delay(int retry, Exception failure)
    {
        var delay = Delay(retry);
        return failure is ThreadsRateLimitException { RetryAfter: { } asked } && asked > delay ? asked : delay;
    }
}
