using ThreadsSdk.Scheduling.Clocks;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Lanes;
using ThreadsSdk.Scheduling.Observing;

namespace ThreadsSdk.Scheduling.Drains;

/// <summary>Publishes what is due for one user, in order, for as long as the worker has the lane.</summary>
internal sealed class LaneRun(DrainServices services, TakenLane lane) : IDisposable
{
    /// <summary>The time a worker has a lane that it does not renew, and so the time others wait after it dies.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    /// <summary>How early a lane is taken, so that its post is published at its moment and not at the next look.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMilliseconds(400);

    /// <summary>How long one user keeps others waiting who are due.</summary>
    private static readonly TimeSpan Quantum = TimeSpan.FromSeconds(5);

    /// <summary>How many workers may end with one post in work before it is taken for the reason.</summary>
    private const int MostEndings = 30;

    private static readonly TimeSpan Renewal = Lease / 3;

    private readonly CancellationTokenSource _lost = new();
    private readonly DatabaseClock _clock = services.Clock;
    private readonly LaneTable _lanes = services.Lanes;
    private readonly long _began = services.Clock.GetTimestamp();
    private readonly LaneQuota _quota = new(services, lane);

    /// <summary>Publishes until nothing more is due, the user's time is up, something holds the lane, or the worker stops.</summary>
    /// <param name="stopping">A token that is canceled when no further post is to be begun.</param>
    /// <param name="aborting">A token that is canceled when what is being published has to stop too.</param>
    public async Task RunAsync(CancellationToken stopping, CancellationToken aborting)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(aborting, _lost.Token);
        using var ended = new CancellationTokenSource();
        var renewing = RenewAsync(ended.Token);
        try
        {
            await DrainAsync(stopping, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_lost.IsCancellationRequested)
        {
            // Another worker has the lane, and goes on with the post.
        }
        catch (OperationCanceledException) when (aborting.IsCancellationRequested)
        {
            // Another worker need not wait for the lease to end.
            await GiveBackAsync(hold: null, yields: false, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await renewing.ConfigureAwait(false);
        }
    }

    public void Dispose() => _lost.Dispose();

    private async Task DrainAsync(CancellationToken stopping, CancellationToken stop)
    {
        var outlook = new LaneOutlook(lane.NextAt, lane.Now);
        var misses = 0;
        Hold? hold = null;
        while (hold is null && misses < 2 && MayBegin(stopping) && outlook.IsDueWithin(Ahead))
        {
            await WaitAsync(outlook, stopping).ConfigureAwait(false);
            if (stopping.IsCancellationRequested)
            {
                break;
            }

            LaneOutlook? next;
            if (await _lanes.BeginAsync(lane, stop).ConfigureAwait(false) is { } post)
            {
                (next, hold) = await PublishAllAsync(post, stopping, stop).ConfigureAwait(false);
                misses = 0;
            }
            else
            {
                // It is not due yet, or was moved or canceled, or the user is paused.
                next = await _lanes.LookAsync(lane, stop).ConfigureAwait(false);
                misses = next?.DueAt <= next?.Now ? misses + 1 : 0;
            }

            if (next is null && hold is null)
            {
                return;
            }

            outlook = next ?? outlook;
        }

        await GiveBackAsync(hold, yields: !MayBegin(stopping), stop).ConfigureAwait(false);
    }

    /// <summary>Publishes a post and those behind it that are due by then.</summary>
    private async Task<(LaneOutlook? Next, Hold? Hold)> PublishAllAsync(BegunPost first, CancellationToken stopping, CancellationToken stop)
    {
        var post = first;
        while (true)
        {
            var (outlook, next, hold) = await PublishAsync(post, stopping, stop).ConfigureAwait(false);
            if (next is null || hold is not null)
            {
                return (outlook, hold);
            }

            post = next;
        }
    }

    /// <summary>Determines whether another post may be begun: the worker goes on, and nobody else has waited for too long.</summary>
    private bool MayBegin(CancellationToken stopping) => !stopping.IsCancellationRequested && _clock.GetElapsedTime(_began) <= Quantum;

    private Task GiveBackAsync(Hold? hold, bool yields, CancellationToken cancellationToken) =>
        _lanes.GiveBackAsync(lane, hold, yields, _quota.ToJson(), cancellationToken);

    /// <summary>Publishes a post and records what became of it.</summary>
    private async Task<(LaneOutlook? Outlook, BegunPost? Next, Hold? Hold)> PublishAsync(
        BegunPost post,
        CancellationToken stopping,
        CancellationToken stop
    )
    {
        using var activity = services.Telemetry.Begin(post);
        var outcome =
            Unfit(post)
            ?? await _quota.CheckAsync(post, stop).ConfigureAwait(false)
            ?? await AttemptAsync(post, stop).ConfigureAwait(false);
        services.Telemetry.End(activity, outcome);
        if (outcome.Hold is { } hold)
        {
            ScheduleLog.Postponed(services.Logger, post.Id, hold.For, hold.Problem, hold.Reason);
            return await _lanes.PostponeAsync(lane, post.Id, hold, stop).ConfigureAwait(false) ? (null, null, hold) : (null, null, null);
        }

        var settlement = outcome.Settlement!;
        var beginsNext = outcome.Rest is null && post.NextDueAt <= Moment.ToColumn(_clock.GetUtcNow()) && MayBegin(stopping);
        var (outlook, next) = await _lanes.SettleAsync(lane, post.Id, settlement, beginsNext, stop).ConfigureAwait(false);
        if (settlement.PostIds is not null)
        {
            _quota.Count(post);
        }

        if (outlook is not null)
        {
            Report(post, settlement);
            await services.Events.SettledAsync(post.Id, stop).ConfigureAwait(false);
        }

        return (outlook, next, outcome.Rest);
    }

    /// <summary>Parks a post that is too late, or that its workers do not outlive.</summary>
    private PublishOutcome? Unfit(BegunPost post) =>
        Lateness(post)
        ?? (
            post.Attempts - post.Failures > MostEndings
                ? PublishOutcome.Parked(
                    ScheduleProblem.Unknown,
                    $"{MostEndings} workers have ended while they published it. Look at their logs and at the profile before it is retried."
                )
                : null
        );

    private void Report(BegunPost post, PostSettlement settlement)
    {
        if (settlement.State == ScheduledPostState.Published)
        {
            ScheduleLog.Published(services.Logger, post.Id, settlement.PostIds);
        }
        else
        {
            ScheduleLog.Parked(services.Logger, post.Id, settlement.Problem, settlement.Reason);
        }
    }

    /// <summary>Parks a post for which nobody was there for longer than it may be late.</summary>
    private PublishOutcome? Lateness(BegunPost post)
    {
        var most = post.LateUpTo ?? services.LateUpTo;
        var late = post.BegunAt - post.PossibleAt;
        return post.Attempts == 1 && late > most
            ? PublishOutcome.Parked(
                ScheduleProblem.Late,
                $"It was due at {post.At.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC and no worker could publish it for {late:d\\.hh\\:mm\\:ss}, longer than "
                    + $"the {most:d\\.hh\\:mm\\:ss} it may be late. Run it now, move it, or cancel it."
            )
            : null;
    }

    private async Task<PublishOutcome> AttemptAsync(BegunPost post, CancellationToken stop)
    {
        var outcome = await services.Publisher.PublishAsync(post, new LaneJournal(_lanes, lane, post), stop).ConfigureAwait(false);
        return outcome.MayBeQuota ? await _quota.FindReasonAsync(post, stop).ConfigureAwait(false) ?? outcome : outcome;
    }

    /// <summary>Waits for the moment by the database's clock.</summary>
    private async Task WaitAsync(LaneOutlook outlook, CancellationToken stopping)
    {
        var wait = Moment.FromColumn(outlook.DueAt ?? 0) - _clock.GetUtcNow();
        if (wait > TimeSpan.Zero && wait <= Ahead * 2)
        {
            // A delay drops the part of a millisecond, and to wake too early costs two statements.
            var whole = TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds) + 1);
            await Task.Delay(whole, _clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RenewAsync(CancellationToken ended)
    {
        while (!ended.IsCancellationRequested)
        {
            await Task.Delay(Renewal, _clock, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ended.IsCancellationRequested)
            {
                return;
            }

            try
            {
                if (!await _lanes.RenewAsync(lane, Lease, ended).ConfigureAwait(false))
                {
                    await _lost.CancelAsync().ConfigureAwait(false);
                    return;
                }
            }
#pragma warning disable CA1031 // A database that is away for a moment does not end the lease; the next write fails if it has ended.
            catch (Exception)
#pragma warning restore CA1031
            {
                // Tried again.
            }
        }
    }
}
