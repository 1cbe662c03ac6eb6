namespace ThreadsSdk.Scheduling;

/// <summary>Represents a choice of posts of the schedule. What is null does not limit it.</summary>
public sealed record ScheduleQuery
{
    /// <summary>Gets the id of the user.</summary>
    public string? UserId { get; init; }

    /// <summary>Gets the state.</summary>
    public ScheduledPostState? State { get; init; }

    /// <summary>Gets the earliest moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the moment before which they are.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets a value indicating whether the latest come first.</summary>
    public bool Descending { get; init; }

    /// <summary>
    /// Gets the place behind which they begin, in the order of the listing: <c>new(last.At, last.Id)</c> goes on where a page ended.
    /// </summary>
    public SchedulePlace? After { get; init; }

    /// <summary>Gets how many there are at most.</summary>
    public int? Limit { get; init; }
}
