using ThreadsSdk.Publishing;

namespace ThreadsSdk.Scheduling;

/// <summary>Plans single posts and chains.</summary>
public static class ThreadsSchedulerExtensions
{
    /// <summary>Plans a post.</summary>
    /// <param name="scheduler">The scheduler.</param>
    /// <param name="userId">The id of the user to publish for.</param>
    /// <param name="post">The post.</param>
    /// <param name="at">The moment to publish it. One that has passed means now.</param>
    /// <param name="idempotencyKey">Your own name for it, so that planning it twice adds one; null for a random one.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The planned post.</returns>
    /// <exception cref="ThreadsValidationException">The post breaks rules of Threads.</exception>
    /// <exception cref="IdempotencyKeyReusedException">The key belongs to another post of the user.</exception>
    public static Task<ScheduledPost> ScheduleAsync(
        this IThreadsScheduler scheduler,
        string userId,
        Post post,
        DateTimeOffset at,
        string? idempotencyKey = null,
        CancellationToken cancellationToken = default
    ) => scheduler.ScheduleAsync(userId, post.Plan(), at, idempotencyKey, cancellationToken);

    /// <summary>Plans a chain.</summary>
    /// <inheritdoc cref="ScheduleAsync(IThreadsScheduler, string, Post, DateTimeOffset, string?, CancellationToken)"/>
    /// <param name="scheduler">The scheduler.</param>
    /// <param name="userId">The id of the user to publish for.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="at">The moment to publish it. One that has passed means now.</param>
    /// <param name="idempotencyKey">Your own name for it, so that planning it twice adds one; null for a random one.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    public static Task<ScheduledPost> ScheduleAsync(
        this IThreadsScheduler scheduler,
        string userId,
        PostChain chain,
        DateTimeOffset at,
        string? idempotencyKey = null,
        CancellationToken cancellationToken = default
    ) => scheduler.ScheduleAsync(userId, chain.Plan(), at, idempotencyKey, cancellationToken);

    private static async Task<ScheduledPost> ScheduleAsync(
        this IThreadsScheduler scheduler,
        string userId,
        PublishPlan plan,
        DateTimeOffset at,
        string? idempotencyKey,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(scheduler);
        ScheduleRequest request = new()
        {
            UserId = userId,
            Plan = plan,
            At = at,
            IdempotencyKey = idempotencyKey,
        };
        return (await scheduler.ScheduleAsync([request], cancellationToken).ConfigureAwait(false))[0];
    }
}
