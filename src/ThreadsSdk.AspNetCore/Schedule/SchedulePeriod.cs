using System.Globalization;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents the days a page shows.</summary>
/// <param name="First">The first day.</param>
/// <param name="End">The day after the last.</param>
internal sealed record SchedulePeriod(DateOnly First, DateOnly End)
{
    public string Title
    {
        get
        {
            var last = End.AddDays(-1);
            if (First == last)
            {
                return Write(First, "dddd d MMMM yyyy");
            }

            if (First.Day == 1 && End.Day == 1)
            {
                return Write(First, "MMMM yyyy");
            }

            var format =
                First.Month == last.Month ? "%d"
                : First.Year == last.Year ? "d MMMM"
                : "d MMMM yyyy";
            return $"{Write(First, format)} \u2013 {Write(last, "d MMMM yyyy")}";
        }
    }

    public IEnumerable<DateOnly> Days => Enumerable.Range(0, End.DayNumber - First.DayNumber).Select(First.AddDays);

    /// <summary>Creates the days around one of them; null for all.</summary>
    public static SchedulePeriod? From(ScheduleView view, DateOnly day) =>
        view switch
        {
            ScheduleView.Day => new(day, day.AddDays(1)),
            ScheduleView.Week => Week(day.AddDays(-Weekday(day))),
            ScheduleView.Month => new(day.AddDays(1 - day.Day), day.AddDays(1 - day.Day).AddMonths(1)),
            _ => null,
        };

    /// <summary>Gets how many days after Monday a day is.</summary>
    public static int Weekday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    private static SchedulePeriod Week(DateOnly monday) => new(monday, monday.AddDays(7));

    private static string Write(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}
