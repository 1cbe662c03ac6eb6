using System.ComponentModel;

namespace ThreadsSdk.Runtime;

/// <summary>Determines which day a timestamp ends.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ReportedDay
{
    /// <summary>
    /// A day of Meta's ends at midnight in California, at 07:00 or 08:00 UTC of the next; half a day before any midnight from there to
    /// Tokyo
    /// is the noon of the day that ends, whatever the clocks were set to. So no data of time zones is needed.
    /// </summary>
    private static readonly TimeSpan HalfDay = TimeSpan.FromHours(12);

    /// <summary>Returns the day that ends at a time.</summary>
    public static DateOnly? EndingAt(DateTimeOffset? end) =>
        end is { UtcDateTime: var time } && time.Ticks >= HalfDay.Ticks ? DateOnly.FromDateTime(time - HalfDay) : null;
}
