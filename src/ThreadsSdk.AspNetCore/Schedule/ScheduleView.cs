namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Specifies which time a page of the schedule shows.</summary>
internal enum ScheduleView
{
    Day,
    Week,
    Month,
    All,
}
