namespace ThreadsSdk.Scheduling.Tests;

/// <summary>
/// The clocks of a zone from summer 2026 to summer 2027, written down by hand, and the rule of what becomes of a time that is skipped or
/// doubled. It asks neither the engine nor the time zones of .NET.
/// </summary>
internal sealed record ClockRule(string Name, ClockChange[] Changes)
{
    public static readonly ClockRule Berlin = new(
        "Europe/Berlin",
        [new(Utc(2026, 10, 25, 1), Summer: 2, Winter: 1, Forward: false), new(Utc(2027, 3, 28, 1), Summer: 2, Winter: 1, Forward: true)]
    );

    public static readonly ClockRule NewYork = new(
        "America/New_York",
        [new(Utc(2026, 11, 1, 6), Summer: -4, Winter: -5, Forward: false), new(Utc(2027, 3, 14, 7), Summer: -4, Winter: -5, Forward: true)]
    );

    /// <summary>When a time on the wall is: a skipped one at the end of the gap, a doubled one in its first hour or in both.</summary>
    public IEnumerable<DateTimeOffset> Moments(DateTime local, bool inBothHours)
    {
        var (_, summer, winter, _) = Changes[0];
        var moments = new[] { summer, winter }
            .Select(hours => (Hours: hours, Moment: new DateTimeOffset(local, TimeSpan.FromHours(hours)).ToUniversalTime()))
            .Where(guess => HoursAt(guess.Moment) == guess.Hours)
            .Select(guess => guess.Moment)
            .Take(inBothHours ? 2 : 1)
            .ToList();
        return moments is [] ? [Changes.Single(change => change.Forward).Moment] : moments;
    }

    private int HoursAt(DateTimeOffset moment)
    {
        var (_, summer, winter, _) = Changes[0];
        return moment >= Changes[0].Moment && moment < Changes[1].Moment ? winter : summer;
    }

    private static DateTimeOffset Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}

/// <summary>A moment at which the clocks of a zone move, and how many hours they are ahead of UTC in summer and in winter.</summary>
internal sealed record ClockChange(DateTimeOffset Moment, int Summer, int Winter, bool Forward);
