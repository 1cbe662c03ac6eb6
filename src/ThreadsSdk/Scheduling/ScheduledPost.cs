using System.Collections.Immutable;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Scheduling;

/// <summary>Represents a post of the schedule.</summary>
public sealed record ScheduledPost
{
    /// <summary>Gets the id within the schedule. It has nothing to do with ids of Threads.</summary>
    public required long Id { get; init; }

    /// <summary>Gets the id of the user it is published for.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets what is published. Images and videos that were local files are in the schedule, and cannot be opened from here.</summary>
    public required PublishPlan Plan { get; init; }

    /// <summary>Gets the moment it is planned for.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets what is to be done with it.</summary>
    public required ScheduledPostState State { get; init; }

    /// <summary>Gets the key it was planned with.</summary>
    public required string IdempotencyKey { get; init; }

    /// <summary>Gets the name of the recurring post it comes from; null if it was planned by itself.</summary>
    public string? RecurringName { get; init; }

    /// <summary>Gets the time at which it is tried again, as far as that is known; null unless it waits for a reason of its own.</summary>
    public DateTimeOffset? WaitsUntil { get; init; }

    /// <summary>Gets why it waits or is parked; null if it has no reason to.</summary>
    public ScheduleProblem? Problem { get; init; }

    /// <summary>Gets the problem in words, with what to do about it; null if there is none. It holds no token.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets how many times a worker has begun to publish it.</summary>
    public int Attempts { get; init; }

    /// <summary>Gets the time a worker first began to publish it; null if none did.</summary>
    public DateTimeOffset? BegunAt { get; init; }

    /// <summary>Gets the time it was published, parked or canceled; null if it still is to be published.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>
    /// Gets the ids of its posts on Threads, in order. A chain that was parked halfway has those that are out.
    /// </summary>
    public ImmutableArray<string> PostIds
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>
    /// Gets the id of an equal post of the schedule within 24 hours, planned or published; null if there was none when this one was planned.
    /// </summary>
    public long? EqualPostId { get; init; }
}
