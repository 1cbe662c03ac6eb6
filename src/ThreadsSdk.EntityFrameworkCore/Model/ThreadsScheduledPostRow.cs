namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>Represents a row of the table <c>ThreadsScheduledPosts</c>: a post of the schedule. ThreadsSdk.Scheduling reads and writes it.</summary>
public class ThreadsScheduledPostRow
{
    /// <summary>Gets or sets the id, by which posts of the same moment are ordered.</summary>
    public long Id { get; set; }

    /// <summary>Gets or sets the id of the user it is published for.</summary>
    public required string UserId { get; set; }

    /// <summary>Gets or sets the idempotency key, which each user has once.</summary>
    public required string Key { get; set; }

    /// <summary>Gets or sets the state: 0 planned, 1 being published, 2 published, 3 parked, 4 canceled.</summary>
    public int State { get; set; }

    /// <summary>Gets or sets the moment it is planned for.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>
    /// Gets or sets its place among the user's open posts: its moment, or 1970 once it is begun, so that it stays the first. Null once there is
    /// nothing left to do.
    /// </summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>Gets or sets how late it may be, in microseconds; null for the default of the worker.</summary>
    public long? LateUpTo { get; set; }

    /// <summary>Gets or sets the plan as JSON.</summary>
    public required string Plan { get; set; }

    /// <summary>Gets or sets the SHA-256 of the plan, in hexadecimal digits, by which equal posts are found.</summary>
    public required string PlanHash { get; set; }

    /// <summary>Gets or sets how many posts it takes from the user's quota.</summary>
    public int Posts { get; set; }

    /// <summary>Gets or sets how many replies it takes from the user's quota.</summary>
    public int Replies { get; set; }

    /// <summary>Gets or sets the key of its files in <c>ThreadsScheduledMedia</c>; null if it has none.</summary>
    public string? MediaKey { get; set; }

    /// <summary>Gets or sets the name of the recurring post it comes from.</summary>
    public string? RecurringName { get; set; }

    /// <summary>Gets or sets the id of an equal post that was there within a day.</summary>
    public long? EqualPostId { get; set; }

    /// <summary>Gets or sets the journal of its publication as JSON; null before it is begun.</summary>
    public string? Journal { get; set; }

    /// <summary>Gets or sets how many times a worker has begun it.</summary>
    public int Attempts { get; set; }

    /// <summary>Gets or sets how many of them have failed in a way that passes.</summary>
    public int Failures { get; set; }

    /// <summary>Gets or sets the time it is tried again.</summary>
    public DateTimeOffset? WaitsUntil { get; set; }

    /// <summary>Gets or sets why it waits or is parked, as the number of a <c>ScheduleProblem</c>.</summary>
    public int? Problem { get; set; }

    /// <summary>Gets or sets the problem in words.</summary>
    public string? Reason { get; set; }

    /// <summary>Gets or sets the time it was first begun.</summary>
    public DateTimeOffset? BegunAt { get; set; }

    /// <summary>Gets or sets the time it was published, parked or canceled.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Gets or sets the ids of its posts on Threads, separated by commas.</summary>
    public string? PostIds { get; set; }

    /// <summary>Gets or sets the trace in which it was planned.</summary>
    public string? TraceParent { get; set; }
}
