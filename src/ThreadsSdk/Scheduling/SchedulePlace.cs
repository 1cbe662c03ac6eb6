namespace ThreadsSdk.Scheduling;

/// <summary>Represents a place in the order of a schedule: posts are ordered by their moments and, at the same moment, by their ids.</summary>
/// <param name="At">The moment.</param>
/// <param name="Id">The id of a post of that moment.</param>
public readonly record struct SchedulePlace(DateTimeOffset At, long Id);
