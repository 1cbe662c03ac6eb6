using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ThreadsSdk.Scheduling.Engine;
using ThreadsSdk.Scheduling.Observing;

namespace ThreadsSdk.Scheduling.Setup;

/// <summary>Starts and stops this process's worker with the app.</summary>
internal sealed class ScheduleWorker(Func<WorkerEngine> create, IOptions<ThreadsSchedulingOptions> options, ILogger<ScheduleWorker> logger)
    : IHostedService,
        IAsyncDisposable
{
    private WorkerEngine? _engine;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.RunsWorker)
        {
            return;
        }

        _engine = create();
        await _engine.StartAsync(cancellationToken).ConfigureAwait(false);
        ScheduleLog.Started(logger, options.Value.MaxParallelUsers);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _engine?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _engine?.DisposeAsync() ?? default;
}
