using ThreadsSdk.Publishing;

namespace ThreadsSdk.Scheduling;

/// <summary>
/// Plans posts for later. A planned post is a row in the app's database: planning sends nothing, and workers publish what is due, exactly
/// once and in order for each user. <c>AddThreadsScheduling</c> of ThreadsSdk.Scheduling registers it. Implementations are thread-safe.
/// </summary>
/// <example>
/// <code language="csharp">
/// using ThreadsSdk.Scheduling;
///
/// IThreadsScheduler scheduler = app.Services.GetRequiredService&lt;IThreadsScheduler&gt;();
/// ScheduledPost planned = await scheduler.ScheduleAsync("17890", Post.Text("Good morning"), DateTimeOffset.Parse("2027-01-01T08:00:00Z"));
/// await scheduler.MoveAsync(planned.Id, planned.At.AddHours(1));
/// </code>
/// </example>
public interface IThreadsScheduler
{
    /// <summary>
    /// Plans posts, all or none. Local files are copied into the schedule first, so they need not stay where they are. A key that the user's
    /// schedule knows already adds nothing: the post that has it is returned.
    /// </summary>
    /// <param name="requests">What to publish, for whom and when. A moment that has passed means now.</param>
    /// <param name="cancellationToken">A token to cancel the call. Nothing is planned then.</param>
    /// <returns>The planned posts, in the order of the requests.</returns>
    /// <exception cref="ThreadsValidationException">A local file breaks rules of Threads.</exception>
    /// <exception cref="IdempotencyKeyReusedException">A key belongs to another post of the same user.</exception>
    /// <exception cref="ScheduleConflictException">An equal post is planned or published within a day, and the request refuses that.</exception>
    Task<IReadOnlyList<ScheduledPost>> ScheduleAsync(
        IReadOnlyList<ScheduleRequest> requests,
        CancellationToken cancellationToken = default
    );

    /// <summary>Gets a post of the schedule.</summary>
    /// <param name="id">The id of the scheduled post.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The post; null if there is none.</returns>
    Task<ScheduledPost?> FindAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists posts of the schedule by their moments, the earliest first; those of the same moment by their ids. They are read page by page.
    /// </summary>
    /// <param name="query">Which posts; null for all.</param>
    /// <param name="cancellationToken">A token to cancel the listing.</param>
    /// <returns>The posts.</returns>
    IAsyncEnumerable<ScheduledPost> ListAsync(ScheduleQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces what a post says. It must be planned or parked.</summary>
    /// <param name="id">The id of the scheduled post.</param>
    /// <param name="plan">What to publish in its place.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The post as it is now; null if there is none.</returns>
    /// <exception cref="ScheduleConflictException">It is being published, or is published, partly published or canceled.</exception>
    Task<ScheduledPost?> ChangeAsync(long id, PublishPlan plan, CancellationToken cancellationToken = default);

    /// <summary>Moves a post that is planned or parked to another moment. A parked one is planned again.</summary>
    /// <param name="id">The id of the scheduled post.</param>
    /// <param name="at">The moment. One that has passed means now.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The post as it is now; null if there is none.</returns>
    /// <exception cref="ScheduleConflictException">It is being published, or is published or canceled.</exception>
    Task<ScheduledPost?> MoveAsync(long id, DateTimeOffset at, CancellationToken cancellationToken = default);

    /// <summary>Has a post that is planned or parked published now, after what is due for the same user already.</summary>
    /// <param name="id">The id of the scheduled post.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The post as it is now; null if there is none.</returns>
    /// <exception cref="ScheduleConflictException">It is being published, or is published or canceled.</exception>
    Task<ScheduledPost?> RunNowAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Cancels a post that is planned or parked. Canceling it again changes nothing.</summary>
    /// <param name="id">The id of the scheduled post.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The post as it is now; null if there is none.</returns>
    /// <exception cref="ScheduleConflictException">It is being published, or is published.</exception>
    Task<ScheduledPost?> CancelAsync(long id, CancellationToken cancellationToken = default);

    /// <summary>Publishes nothing more for a user until <see cref="ResumeAsync"/>. A post in work is finished.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="reason">A reason to show to people; null for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the user is paused.</returns>
    Task PauseAsync(string userId, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Publishes for a paused user again. What became due meanwhile is late, as after an outage.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if the user was paused; otherwise false.</returns>
    Task<bool> ResumeAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Gets what holds for all posts of a user.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The user's schedule; null if nothing was ever planned for the user.</returns>
    Task<UserSchedule?> FindUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Lists the users for whom nothing is published at present, because they are paused or held; by their ids.</summary>
    /// <param name="cancellationToken">A token to cancel the listing.</param>
    /// <returns>The schedules of the users.</returns>
    IAsyncEnumerable<UserSchedule> ListStoppedUsersAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets what is due and what is parked, for health checks and metrics.</summary>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The summary.</returns>
    Task<ScheduleSummary> SummarizeAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes room from a user's quota for calls the app makes itself, such as posts at once and deletions, so that these and the scheduled
    /// posts of all workers together stay within it.
    /// </summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="quota">The quota, such as <see cref="ThreadsQuotas.Deletes"/>.</param>
    /// <param name="count">How much to take.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>Null if it was taken; otherwise nothing was, and it is the time from which there may be room.</returns>
    /// <example>
    /// <code language="csharp">
    /// using ThreadsSdk.Scheduling;
    ///
    /// IThreadsScheduler scheduler = app.Services.GetRequiredService&lt;IThreadsScheduler&gt;();
    /// if (await scheduler.ReserveAsync("17890", ThreadsQuotas.Deletes) is null)
    /// {
    ///     await threads.Media.DeleteAsync("17841400000000001");
    /// }
    /// </code>
    /// </example>
    Task<DateTimeOffset?> ReserveAsync(string userId, ThreadsQuota quota, int count = 1, CancellationToken cancellationToken = default);

    /// <summary>
    /// Publishes a post again and again, at the moments of a cron text. The next post is planned ahead, so it can be seen, moved and canceled
    /// as any other. A name that the user has already is given the new text, moments and zone.
    /// </summary>
    /// <param name="request">What to publish, for whom and when.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The recurring post.</returns>
    /// <exception cref="FormatException">The cron text cannot be read, or never comes.</exception>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    Task<RecurringPost> RepeatAsync(RecurringPostRequest request, CancellationToken cancellationToken = default);

    /// <summary>Lists recurring posts, by user and name.</summary>
    /// <param name="userId">The id of the user; null for all.</param>
    /// <param name="cancellationToken">A token to cancel the listing.</param>
    /// <returns>The recurring posts.</returns>
    IAsyncEnumerable<RecurringPost> ListRecurringAsync(string? userId = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a recurring post and cancels the one that is planned next.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="name">The name of the recurring post.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if there was one; otherwise false.</returns>
    Task<bool> StopRepeatingAsync(string userId, string name, CancellationToken cancellationToken = default);
}
