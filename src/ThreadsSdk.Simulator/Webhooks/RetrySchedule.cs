namespace ThreadsSdk.Simulator.Webhooks;

/// <summary>Determines when a notification is sent again: at once, after a minute, and then after four times as long each time.</summary>
internal static class RetrySchedule
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>Returns the time of the next attempt; null when Meta would have given up by then.</summary>
    /// <param name="createdAt">The time the notification was made.</param>
    /// <param name="attempts">The number of attempts so far, which is at least one.</param>
    /// <param name="now">The time.</param>
    public static DateTimeOffset? Next(DateTimeOffset createdAt, int attempts, DateTimeOffset now)
    {
        var next = attempts == 1 ? now : now + (Shortest * Math.Pow(4, Math.Min(attempts - 2, 20)));
        return next - createdAt < ThreadsLimits.WebhookRetryWindow ? next : null;
    }
}
