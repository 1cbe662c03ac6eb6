namespace ThreadsSdk.Scheduling.Database;

/// <summary>Converts times to what the tables hold, microseconds since 1970, and back.</summary>
internal static class Moment
{
    public static long ToColumn(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;

    public static long ToColumn(TimeSpan span) => span.Ticks / TimeSpan.TicksPerMicrosecond;

    public static DateTimeOffset FromColumn(long microseconds) =>
        DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
