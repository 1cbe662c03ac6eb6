namespace ThreadsSdk.EntityFrameworkCore;

/// <summary>
/// Represents a row of the table <c>ThreadsLanes</c>: what holds for all scheduled posts of a user, and which worker may publish them.
/// </summary>
public class ThreadsLaneRow
{
    /// <summary>Gets or sets the id of the user.</summary>
    public required string UserId { get; set; }

    /// <summary>Gets or sets the time at which a worker is to take it; null if nothing is planned, or the user is paused.</summary>
    public DateTimeOffset? NextAt { get; set; }

    /// <summary>Gets or sets the time until which a worker has it.</summary>
    public DateTimeOffset LeaseUntil { get; set; }

    /// <summary>Gets or sets how many times it was taken. Each write of a worker names the number it took it with.</summary>
    public long Fence { get; set; }

    /// <summary>Gets or sets how many times something was planned, so that who gives it back has not missed anything.</summary>
    public long Planned { get; set; }

    /// <summary>Gets or sets the time the user was paused; null if not.</summary>
    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>Gets or sets the time until which nothing is published for the user; null if nothing holds it.</summary>
    public DateTimeOffset? HeldUntil { get; set; }

    /// <summary>Gets or sets why the user is paused or held.</summary>
    public string? Reason { get; set; }

    /// <summary>Gets or sets what is known of the user's quotas, as JSON.</summary>
    public string? Budget { get; set; }
}
