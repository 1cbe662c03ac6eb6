namespace ThreadsSdk.Scheduling;

/// <summary>Represents what holds for all posts of a user.</summary>
public sealed record UserSchedule
{
    /// <summary>Gets the id of the user.</summary>
    public required string UserId { get; init; }

    /// <summary>Gets a value indicating whether <see cref="IThreadsScheduler.PauseAsync"/> has paused the user.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Gets the time until which nothing is published, because of a quota, a rate limit or a failure; null if nothing holds it.</summary>
    public DateTimeOffset? HeldUntil { get; init; }

    /// <summary>Gets why the user is paused or held; null for no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the moment of the post that comes next; null if none does.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Gets how many posts the budget of 24 hours has left.</summary>
    public int PostsLeft { get; init; }

    /// <summary>Gets how many replies the budget of 24 hours has left.</summary>
    public int RepliesLeft { get; init; }

    /// <summary>Gets how many deletions the budget of 24 hours has left.</summary>
    public int DeletionsLeft { get; init; }
}
