using ThreadsSdk.Publishing;

namespace ThreadsSdk.Scheduling;

/// <summary>Represents a post to plan.</summary>
public sealed record ScheduleRequest
{
    /// <summary>Gets the id of the user to publish for, who has a stored login when it is time.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets what to publish: <c>Post.Text("Hello").Plan()</c>.</summary>
    public required PublishPlan Plan { get; init; }

    /// <summary>Gets the moment to publish it. One that has passed means now.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>
    /// Gets your own name for it, such as the id of an article, up to 200 characters. Planning with a key that the user's schedule knows
    /// returns the post that has it. Null for a random one.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// Gets how late it may still be published, when no worker ran or the database was away; later it is parked. Null for the default of
    /// the scheduling options.
    /// </summary>
    public TimeSpan? LateUpTo { get; init; }

    /// <summary>
    /// Gets a value that specifies what to do when an equal post of the user is planned or published within 24 hours of <see cref="At"/>.
    /// With <see cref="DuplicateCheck.Warn"/>, <see cref="ScheduledPost.EqualPostId"/> names it.
    /// </summary>
    public DuplicateCheck Duplicates { get; init; } = DuplicateCheck.Warn;
}
