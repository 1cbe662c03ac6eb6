using ThreadsSdk.Scheduling;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Represents whose posts a page shows and changes.</summary>
/// <param name="UserId">The id of the only user; null for all.</param>
internal sealed record ScheduleScope(string? UserId)
{
    public ScheduleAddress Limit(ScheduleAddress address) => UserId is null ? address : address with { UserId = UserId };

    public bool Holds(string userId) => UserId is null || string.Equals(UserId, userId, StringComparison.Ordinal);

    /// <summary>Finds a post. One of somebody else is not there.</summary>
    public async Task<ScheduledPost?> FindAsync(IThreadsScheduler scheduler, long id, CancellationToken cancellationToken) =>
        await scheduler.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } post && Holds(post.UserId) ? post : null;
}
