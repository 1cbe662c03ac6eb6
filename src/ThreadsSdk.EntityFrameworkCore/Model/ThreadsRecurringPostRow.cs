namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>Represents a row of the table <c>ThreadsRecurringPosts</c>: a post that is published again and again.</summary>
public class ThreadsRecurringPostRow
{
    /// <summary>Gets or sets the id of the user.</summary>
    public required string UserId { get; set; }

    /// <summary>Gets or sets the name, which each user has once.</summary>
    public required string Name { get; set; }

    /// <summary>Gets or sets the plan as JSON.</summary>
    public required string Plan { get; set; }

    /// <summary>Gets or sets the key of its files in <c>ThreadsScheduledMedia</c>; null if it has none.</summary>
    public string? MediaKey { get; set; }

    /// <summary>Gets or sets the cron text.</summary>
    public required string Cron { get; set; }

    /// <summary>Gets or sets the id of the time zone.</summary>
    public required string Zone { get; set; }

    /// <summary>Gets or sets the moment of the post that is planned next.</summary>
    public DateTimeOffset NextAt { get; set; }
}
