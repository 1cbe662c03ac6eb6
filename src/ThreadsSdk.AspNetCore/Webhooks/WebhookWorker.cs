using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk.AspNetCore.Logging;
using ThreadsSdk.Webhooks;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>
/// Takes what waits in the inbox and has it handled, some users at a time. When the app ends it takes nothing more and lets the handlers
/// that run finish, for as long as the host waits.
/// </summary>
internal sealed class WebhookWorker(
    WebhookInbox inbox,
    EventHandling handling,
    WebhookSignal signal,
    IOptions<ThreadsWebhookOptions> options,
    TimeProvider clock,
    ILogger<WebhookWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>For handlers that end at once when they are told to, so that their events are given back.</summary>
    private static readonly TimeSpan LastWait = TimeSpan.FromSeconds(1);

    private readonly BatchSize _size = new();
    private readonly CancellationTokenSource _giveUp = new();
    private readonly SemaphoreSlim _places = new(options.Value.MaxConcurrency);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        using var outOfTime = cancellationToken.Register(static source => ((CancellationTokenSource)source!).Cancel(), _giveUp);
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        if (ExecuteTask is { IsCompleted: false } running)
        {
            await Task.WhenAny(running, Task.Delay(LastWait, clock, CancellationToken.None)).ConfigureAwait(false);
        }
    }

    public override void Dispose()
    {
        base.Dispose();
        if (ExecuteTask is not { IsCompleted: false })
        {
            // A handler that does not end when it is told to still uses them.
            _giveUp.Dispose();
            _places.Dispose();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The app starts on.
        await Task.Yield();
        var runs = new List<Task>();
        try
        {
            while (true)
            {
                await _places.WaitAsync(stoppingToken).ConfigureAwait(false);
                var batch = await TakeAsync(stoppingToken).ConfigureAwait(false);
                runs.RemoveAll(run => run.IsCompleted);
                runs.Add(await StartAsync(batch, stoppingToken).ConfigureAwait(false));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(runs).ConfigureAwait(false);
        }
    }

    /// <summary>Takes a batch as soon as there is one.</summary>
    private async Task<IThreadsWebhookBatch> TakeAsync(CancellationToken stoppingToken)
    {
        var pause = PollInterval;
        while (true)
        {
            try
            {
                signal.Clear();
                if (await inbox.Current.TakeAsync(_size.Current, BatchRun.Duration, stoppingToken).ConfigureAwait(false) is { } batch)
                {
                    return batch;
                }

                pause = PollInterval;
                await signal.WaitAsync(PollInterval, clock, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Log.InboxFailed(logger, e);
                await Task.Delay(pause, clock, stoppingToken).ConfigureAwait(false);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    /// <summary>Starts on the users of a batch as places become free, the first of which the caller has taken.</summary>
    /// <returns>The task of all that was started.</returns>
    private async Task<Task> StartAsync(IThreadsWebhookBatch batch, CancellationToken stoppingToken)
    {
        var run = new BatchRun(batch, handling, _size, clock, logger, stoppingToken, _giveUp.Token);
        var users = new List<Task>();
        foreach (var events in run.ByUser())
        {
            if (users.Count > 0)
            {
                await _places.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (stoppingToken.IsCancellationRequested)
                {
                    break;
                }
            }

            users.Add(HandleAsync(run, events));
        }

        return EndAsync(run, users);
    }

    private async Task HandleAsync(BatchRun run, IReadOnlyList<ThreadsWebhookEvent> events)
    {
        // A handler that does not wait for anything would hold up the others.
        await Task.Yield();
        try
        {
            await run.HandleAsync(events).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            Log.InboxFailed(logger, e);
        }
        finally
        {
            _places.Release();

            // What came meanwhile for this user could not be taken.
            signal.Wake();
        }
    }

    private async Task EndAsync(BatchRun run, IReadOnlyList<Task> users)
    {
        await Task.WhenAll(users).ConfigureAwait(false);
        await run.DisposeAsync().ConfigureAwait(false);
        signal.Wake();
    }
}
