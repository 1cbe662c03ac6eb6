using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents a day of the calendar, with the first of its posts.</summary>
internal sealed record CalendarDay(DateOnly Date, Some<ScheduledPost> Posts);
