using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using ThreadsSdk.Scheduling.Clocks;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Drains;
using ThreadsSdk.Scheduling.Housekeeping;

namespace ThreadsSdk.Scheduling.Engine;

/// <summary>
/// Runs the drains and the housekeeping of a worker on Quartz: clustered over PostgreSQL, so that drains of a worker that died begin anew
/// elsewhere and housekeeping is done once; in memory over SQLite. The schedulers are the worker's own and do not meet those of the app.
/// </summary>
internal sealed class WorkerEngine(ScheduleDatabase database, EngineConnections connections, DatabaseClock clock, IServiceProvider services)
    : IAsyncDisposable
{
    /// <summary>The number of drains: four times those that eight workers run at a time, so that a dead worker's are not missed.</summary>
    private const int ClusterDrains = 64;
    private const int DrainsAtOnce = 2;
    private const string TablePrefix = "threads_quartz_";

    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CheckInTolerance = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan DrainInterval = TimeSpan.FromSeconds(1);

    /// <summary>
    /// A drain is always overdue: it runs for longer than its interval. To Quartz (4.7.3) that is a misfire after a minute, and until its handler
    /// comes, a minute later, no drain would begin.
    /// </summary>
    private static readonly TimeSpan Never = TimeSpan.FromDays(3650);

    /// <summary>
    /// The longest a scheduler sleeps that found nothing to do. The end of a job does not wake it (Quartz 4.7.3), and by default it sleeps for
    /// half a minute although drains are due.
    /// </summary>
    private static readonly TimeSpan IdleWait = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan MisfireFrequency = TimeSpan.FromMinutes(1);

    private readonly List<IScheduler> _schedulers = [];
    private readonly Lock _stopping = new();
    private Task? _stop;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await clock.MeasureAsync(cancellationToken).ConfigureAwait(false);
        var drains = await CreateAsync("threads-drains", DrainsAtOnce, Never, cancellationToken).ConfigureAwait(false);
        var count = database.Dialect.IsSqlite ? DrainsAtOnce : ClusterDrains;
        for (var i = 0; i < count; i++)
        {
            await RepeatedJob
                .AddAsync<DrainJob>(drains, $"drain-{i}", DrainInterval, recovers: false, cancellationToken)
                .ConfigureAwait(false);
        }

        var house = await CreateAsync("threads-housekeeping", threads: 1, MisfireFrequency, cancellationToken).ConfigureAwait(false);
        await HousekeepingJobs.AddAsync(house, cancellationToken).ConfigureAwait(false);

        foreach (var scheduler in _schedulers)
        {
            await scheduler.Start(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Stops: what is being published is finished, or given back. Whoever asks again waits for the same end.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_stopping)
        {
            return _stop ??= ShutDownAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None).ConfigureAwait(false);

    private async Task ShutDownAsync(CancellationToken cancellationToken)
    {
        foreach (var scheduler in _schedulers)
        {
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<IScheduler> CreateAsync(string name, int threads, TimeSpan misfireThreshold, CancellationToken cancellationToken)
    {
        var scheduler = await QuartzSchedulerBuilder
            .Create(quartz =>
            {
                quartz.ConfigureScheduler(options =>
                {
                    options.InstanceName = name;
                    options.IdleWaitTime = IdleWait;
                    options.ShutdownJobInterruption = ShutdownJobInterruption.Always;
                });
                quartz.UseDefaultThreadPool(threads);
                quartz.UseTimeProvider(clock);
                quartz.Services.AddSingleton(services.GetRequiredService<Drain>());
                quartz.Services.AddSingleton(services.GetRequiredService<HousekeepingServices>());
                quartz.Services.AddSingleton(services.GetRequiredService<ILoggerFactory>());
                quartz.Services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
                UseStore(quartz, misfireThreshold);
            })
            .BuildScheduler(cancellationToken)
            .ConfigureAwait(false);
        _schedulers.Add(scheduler);
        return scheduler;
    }

    [UnconditionalSuppressMessage(
        "Trimming",
        "IL2026",
        Justification = "Quartz finds types of the driver by their names only where it makes the connections itself; here a data source does."
    )]
    private void UseStore(IQuartzBuilder quartz, TimeSpan misfireThreshold)
    {
        if (database.Dialect.IsSqlite)
        {
            quartz.UseInMemoryStore();
            return;
        }

        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(options => options.DataSourceFactory = _ => connections.CreateDataSource());
            store.ConfigureStore(options =>
            {
                options.TablePrefix = TablePrefix;
                options.DbRetryInterval = CheckIn;
                options.MisfireThreshold = misfireThreshold;
                options.MisfireHandlerFrequency = MisfireFrequency;
            });
            store.UseClustering(options =>
            {
                options.CheckinInterval = CheckIn;
                options.CheckinMisfireThreshold = CheckInTolerance;
            });
            store.ProvisionSchema();
        });
    }
}
