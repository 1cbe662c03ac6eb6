using ThreadsSdk.Scheduling.Lanes;
using ThreadsSdk.Scheduling.Observing;

namespace ThreadsSdk.Scheduling.Drains;

/// <summary>
/// Takes lanes that are due and publishes their posts, many users at a time, so that one with a long video holds up nobody. Quartz starts it
/// anew when its slice is over.
/// </summary>
internal sealed class Drain(DrainServices services)
{
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>How long what is being published may take once the worker stops.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task RunAsync(CancellationToken stopping)
    {
        var began = services.Clock.GetTimestamp();
        using var aborting = new CancellationTokenSource();
        HashSet<Task> running = [];
        try
        {
            // Ending under load would only cost what beginning anew costs.
            while (!stopping.IsCancellationRequested && (running.Count > 0 || services.Clock.GetElapsedTime(began) < Slice))
            {
                var free = services.LanesOfDrain - running.Count;
                var taken = free == 0 ? [] : await TakeAsync(free, stopping).ConfigureAwait(false);
                foreach (var lane in taken)
                {
                    running.Add(RunAsync(lane, stopping, aborting.Token));
                }

                await WaitAsync(running, isFull: running.Count == services.LanesOfDrain, stopping).ConfigureAwait(false);
                running.RemoveWhere(static task => task.IsCompleted);
            }
        }
        finally
        {
            if (stopping.IsCancellationRequested)
            {
                aborting.CancelAfter(Patience);
            }

            await Task.WhenAll(running).ConfigureAwait(false);
        }
    }

    private async Task<List<TakenLane>> TakeAsync(int free, CancellationToken stopping)
    {
        try
        {
            await services.Clock.MeasureAsync(stopping).ConfigureAwait(false);
            return await services.Lanes.TakeAsync(free, LaneRun.Ahead, LaneRun.Lease, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            // What is being published goes on; the next look may find the database again.
            ScheduleLog.DatabaseFailed(services.Logger, e);
            return [];
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    /// <summary>Waits until it is time to look again, or until a place is free.</summary>
    private async Task WaitAsync(HashSet<Task> running, bool isFull, CancellationToken stopping)
    {
        if (isFull)
        {
            Task any = Task.WhenAny(running).WaitAsync(stopping);
            await any.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        else
        {
            await Task.Delay(Look, services.Clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(TakenLane lane, CancellationToken stopping, CancellationToken aborting)
    {
        try
        {
            using var run = new LaneRun(services, lane);
            await run.RunAsync(stopping, aborting).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Its lease ends by itself, and then it is taken again: that of one user must not end those of others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            if (!aborting.IsCancellationRequested)
            {
                ScheduleLog.LaneFailed(services.Logger, lane.UserId, e);
            }
        }
    }
}
