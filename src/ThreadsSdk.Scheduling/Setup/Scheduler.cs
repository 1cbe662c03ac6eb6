using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Observing;
using ThreadsSdk.Scheduling.Plans;
using ThreadsSdk.Scheduling.Recurring;

namespace ThreadsSdk.Scheduling.Setup;

/// <summary>Keeps the schedule in a database. Planning is rows alone: no engine need run where it happens.</summary>
internal sealed class Scheduler : IThreadsScheduler
{
    private readonly ScheduleTelemetry _telemetry;
    private readonly PostPlanner _planner;
    private readonly PostChanges _changes;
    private readonly PostReading _reading;
    private readonly QuotaReservations _reservations;

    public Scheduler(ScheduleDatabase database, ScheduleTelemetry telemetry)
    {
        _telemetry = telemetry;
        Clock = database.Clock;
        _planner = new PostPlanner(database, telemetry);
        _changes = new PostChanges(database);
        _reading = new PostReading(database);
        _reservations = new QuotaReservations(database);
        Recurring = new RecurringPosts(database, _planner);
    }

    public RecurringPosts Recurring { get; }

    public TimeProvider Clock { get; }

    /// <summary>Returns the same schedule over other connections.</summary>
    public Scheduler Over(ScheduleDatabase database) => new(database, _telemetry);

    public Task<IReadOnlyList<ScheduledPost>> ScheduleAsync(
        IReadOnlyList<ScheduleRequest> requests,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(requests);
        return _planner.PlanAsync(requests, cancellationToken);
    }

    public Task<ScheduledPost?> FindAsync(long id, CancellationToken cancellationToken = default) =>
        _reading.FindAsync(id, cancellationToken);

    public IAsyncEnumerable<ScheduledPost> ListAsync(ScheduleQuery? query = null, CancellationToken cancellationToken = default) =>
        _reading.ListAsync(query ?? new ScheduleQuery(), cancellationToken);

    public Task<ScheduledPost?> ChangeAsync(long id, PublishPlan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return _changes.ChangeAsync(id, plan, cancellationToken);
    }

    public Task<ScheduledPost?> MoveAsync(long id, DateTimeOffset at, CancellationToken cancellationToken = default) =>
        _changes.MoveAsync(id, at, cancellationToken);

    public Task<ScheduledPost?> RunNowAsync(long id, CancellationToken cancellationToken = default) =>
        _changes.RunNowAsync(id, cancellationToken);

    public Task<ScheduledPost?> CancelAsync(long id, CancellationToken cancellationToken = default) =>
        _changes.CancelAsync(id, cancellationToken);

    public Task PauseAsync(string userId, string? reason = null, CancellationToken cancellationToken = default)
    {
        ScheduleText.CheckUser(userId);
        return _changes.PauseAsync(userId, reason, cancellationToken);
    }

    public Task<bool> ResumeAsync(string userId, CancellationToken cancellationToken = default)
    {
        ScheduleText.CheckUser(userId);
        return _changes.ResumeAsync(userId, cancellationToken);
    }

    public Task<UserSchedule?> FindUserAsync(string userId, CancellationToken cancellationToken = default)
    {
        ScheduleText.CheckUser(userId);
        return _reading.FindUserAsync(userId, cancellationToken);
    }

    public IAsyncEnumerable<UserSchedule> ListStoppedUsersAsync(CancellationToken cancellationToken = default) =>
        _reading.ListStoppedUsersAsync(cancellationToken);

    public Task<ScheduleSummary> SummarizeAsync(CancellationToken cancellationToken = default) =>
        _reading.SummarizeAsync(cancellationToken);

    public Task<DateTimeOffset?> ReserveAsync(
        string userId,
        ThreadsQuota quota,
        int count = 1,
        CancellationToken cancellationToken = default
    )
    {
        ScheduleText.CheckUser(userId);
        ArgumentNullException.ThrowIfNull(quota);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return _reservations.ReserveAsync(userId, quota, count, cancellationToken);
    }

    public Task<RecurringPost> RepeatAsync(RecurringPostRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Recurring.SaveAsync(request, cancellationToken);
    }

    public IAsyncEnumerable<RecurringPost> ListRecurringAsync(string? userId = null, CancellationToken cancellationToken = default) =>
        Recurring.ListAsync(userId, cancellationToken);

    public Task<bool> StopRepeatingAsync(string userId, string name, CancellationToken cancellationToken = default)
    {
        ScheduleText.CheckUser(userId);
        ScheduleText.CheckName(name);
        return Recurring.DeleteAsync(userId, name, cancellationToken);
    }
}
