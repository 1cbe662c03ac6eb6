namespace ThreadsSdk.Simulator.Content;

/// <summary>
/// Finds the days Meta counts by, which begin at midnight in California: at 07:00 or 08:00 UTC. By the rule for daylight saving time that
/// has been in force since 2007, so that no data of time zones is needed.
/// </summary>
internal static class PacificDay
{
    private static readonly TimeSpan WinterOffset = TimeSpan.FromHours(8);
    private static readonly TimeSpan SummerOffset = TimeSpan.FromHours(7);

    public static DateOnly Of(DateTimeOffset time)
    {
        var day = DateOnly.FromDateTime(time.UtcDateTime - WinterOffset);
        return time >= Start(day.AddDays(1)) ? day.AddDays(1) : day;
    }

    public static DateTimeOffset Start(DateOnly day) =>
        new(day.ToDateTime(TimeOnly.MinValue) + (IsSummerAtMidnight(day) ? SummerOffset : WinterOffset), TimeSpan.Zero);

    /// <summary>The clocks change at two at night: the midnight before is still of the old time.</summary>
    private static bool IsSummerAtMidnight(DateOnly day) => day > Sunday(2, 3, day.Year) && day <= Sunday(1, 11, day.Year);

    private static DateOnly Sunday(int number, int month, int year)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + (7 * (number - 1)));
    }
}
