using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents all that a page shows.</summary>
internal sealed record ScheduleModel
{
    /// <summary>Gets the path of the page; empty for the root of the site.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the address of the app's first page.</summary>
    public required string Home { get; init; }

    public required ScheduleAddress Address { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Gets a value indicating whether it shows the signed-in user alone.</summary>
    public required bool IsOwn { get; init; }

    public Notice? Notice { get; init; }

    /// <summary>Gets the posts of the period and the filter.</summary>
    public required Some<ScheduledPost> Posts { get; init; }

    /// <summary>Gets the days of the calendar; empty where there is none.</summary>
    public IReadOnlyList<CalendarDay> Days { get; init; } = [];

    /// <summary>Gets the parked posts of any time, the latest first.</summary>
    public Some<ScheduledPost> Parked { get; init; } = Some<ScheduledPost>.None;

    /// <summary>Gets the user of the filter, or the signed-in one.</summary>
    public UserSchedule? User { get; init; }

    /// <summary>Gets the users who are paused or held.</summary>
    public Some<UserSchedule> Stopped { get; init; } = Some<UserSchedule>.None;

    public ScheduleZone Zone => Address.Zone;

    /// <summary>Gets the address of the page, without what it shows.</summary>
    public string Page => Path.Length == 0 ? "/" : Path;

    /// <summary>Gets the address of another page.</summary>
    public string Link(ScheduleAddress address) => $"{Page}{address.ToQuery()}";

    /// <summary>Gets the address to send a form to, from which it comes back to this page.</summary>
    public string Action(string name) => $"{Path}/{name}{Address.ToQuery()}";
}
