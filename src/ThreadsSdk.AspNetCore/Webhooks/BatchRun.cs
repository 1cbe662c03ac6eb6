using Microsoft.Extensions.Logging;
using ThreadsSdk.AspNetCore.Logging;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>
/// Handles the events of one batch: those of a user in order, and holds the batch as long as that takes. What is left when the app ends is
/// given back.
/// </summary>
internal sealed class BatchRun : IAsyncDisposable
{
    /// <summary>
    /// How long others keep away from the events after the last sign of this process. The users of a process that is killed wait as long,
    /// even for the same app started again; and a process that stands still as long loses what it is at.
    /// </summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(20);

    // Two signs may be lost.
    private static readonly TimeSpan RenewAfter = Duration / 4;

    private const int MostTries = 5;

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);

    private readonly IThreadsWebhookBatch _batch;
    private readonly EventHandling _handling;
    private readonly BatchSize _size;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationToken _stopping;
    private readonly CancellationTokenSource _held;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewing;

    /// <param name="batch">The batch, which is disposed with the run.</param>
    /// <param name="handling">Makes the attempts.</param>
    /// <param name="size">Learns how long they take.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">The logger.</param>
    /// <param name="stopping">Canceled when no further event is to be begun.</param>
    /// <param name="giveUp">Canceled when handlers have to end.</param>
    public BatchRun(
        IThreadsWebhookBatch batch,
        EventHandling handling,
        BatchSize size,
        TimeProvider clock,
        ILogger logger,
        CancellationToken stopping,
        CancellationToken giveUp
    )
    {
        (_batch, _handling, _size, _clock, _logger, _stopping) = (batch, handling, size, clock, logger, stopping);
        _held = CancellationTokenSource.CreateLinkedTokenSource(giveUp);
        _renewing = RenewAsync();
    }

    public IEnumerable<IReadOnlyList<ThreadsWebhookEvent>> ByUser() =>
        _batch.Events.GroupBy(received => received.UserId, StringComparer.Ordinal).Select(group => group.ToList());

    /// <summary>Handles the events of one user, until one has to wait for its next attempt.</summary>
    public async Task HandleAsync(IReadOnlyList<ThreadsWebhookEvent> events)
    {
        foreach (var received in events)
        {
            if (_stopping.IsCancellationRequested || _held.IsCancellationRequested)
            {
                return;
            }

            var started = _clock.GetTimestamp();
            var outcome = await _handling.HandleAsync(received, _held.Token).ConfigureAwait(false);
            _size.Add(_clock.GetElapsedTime(started));
            if (outcome.Kind == EventOutcomeKind.CalledOff || !await RecordAsync(received, outcome).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync().ConfigureAwait(false);
        await _renewing.ConfigureAwait(false);
        try
        {
            await _batch.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.InboxFailed(_logger, e);
        }

        _held.Dispose();
        _ended.Dispose();
    }

    /// <summary>Records what became of an event.</summary>
    /// <returns>True if the next event of the user can follow.</returns>
    private async Task<bool> RecordAsync(ThreadsWebhookEvent received, EventOutcome outcome)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var isRecorded = outcome.Kind switch
                {
                    EventOutcomeKind.Handled => await _batch.CompleteAsync(received, _held.Token).ConfigureAwait(false),
                    EventOutcomeKind.Park => await _batch.ParkAsync(received, outcome.Reason, _held.Token).ConfigureAwait(false),
                    _ => await _batch
                        .RetryAsync(received, _clock.GetUtcNow() + outcome.Delay, outcome.Reason, _held.Token)
                        .ConfigureAwait(false),
                };
                if (!isRecorded)
                {
                    await ExplainAsync(received, outcome).ConfigureAwait(false);
                }

                return isRecorded && outcome.Kind != EventOutcomeKind.Retry;
            }
            catch (Exception e)
            {
                if (tries == MostTries || _held.IsCancellationRequested)
                {
                    Log.OutcomeNotRecorded(_logger, received.Id, e);
                    return false;
                }

                Log.InboxFailed(_logger, e);
            }

            await WaitAsync(TryAgainAfter, _held.Token).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Finds out why an outcome could not be recorded: the batch is lost, or only this event is gone. It was deleted with its user, or an earlier
    /// handler has completed it together with its own effects.
    /// </summary>
    private async Task ExplainAsync(ThreadsWebhookEvent received, EventOutcome outcome)
    {
        if (!await _batch.RenewAsync(_held.Token).ConfigureAwait(false))
        {
            await LoseAsync().ConfigureAwait(false);
        }
        else if (outcome.Kind != EventOutcomeKind.Handled)
        {
            Log.Gone(_logger, received.Id, outcome.Reason);
        }
    }

    private async Task RenewAsync()
    {
        var renewedAt = _clock.GetTimestamp();
        while (await WaitAsync(RenewAfter, _ended.Token).ConfigureAwait(false))
        {
            try
            {
                if (!await _batch.RenewAsync(_ended.Token).ConfigureAwait(false))
                {
                    await LoseAsync().ConfigureAwait(false);
                    return;
                }

                renewedAt = _clock.GetTimestamp();
            }
            catch (Exception e) when (!_ended.IsCancellationRequested)
            {
                Log.InboxFailed(_logger, e);
                if (_clock.GetElapsedTime(renewedAt) >= Duration)
                {
                    await LoseAsync().ConfigureAwait(false);
                    return;
                }
            }
            catch (Exception)
            {
                return;
            }
        }
    }

    private async Task LoseAsync()
    {
        Log.Lost(_logger);
        await _held.CancelAsync().ConfigureAwait(false);
    }

    /// <returns>False if there is nothing more to wait for.</returns>
    private async Task<bool> WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        await Task.Delay(time, _clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellationToken.IsCancellationRequested;
    }
}
