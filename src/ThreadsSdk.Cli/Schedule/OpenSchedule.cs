using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Represents a schedule that is open, without a worker.</summary>
internal sealed class OpenSchedule : IAsyncDisposable
{
    private readonly DbDataSource _source;
    private readonly ServiceProvider _services;

    private OpenSchedule(DbDataSource source, ServiceProvider services) => (_source, _services) = (source, services);

    public IThreadsScheduler Scheduler => _services.GetRequiredService<IThreadsScheduler>();

    /// <summary>Opens a schedule.</summary>
    /// <param name="host">The surroundings of the command.</param>
    /// <param name="address">Where it is.</param>
    /// <param name="isNew">Whether it is made where there is none.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<OpenSchedule> OpenAsync(
        CommandHost host,
        ScheduleAddress address,
        bool isNew,
        CancellationToken cancellationToken
    )
    {
        var source = address.Open(createsFile: isNew);
        var services = new ServiceCollection();
        services.AddSingleton(host.Clock);
        services.AddThreadsScheduling(source, options => options.RunsWorker = false);
        var schedule = new OpenSchedule(source, services.BuildServiceProvider());
        try
        {
            await EnsureTablesAsync(schedule._services, isNew || address.IsOwn, cancellationToken);
            return schedule;
        }
        catch
        {
            await schedule.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the tables where they are missing: an app that has them need not let this command make any.</summary>
    /// <param name="services">The services of the schedule.</param>
    /// <param name="creates">Whether to make them, or to fail.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task EnsureTablesAsync(IServiceProvider services, bool creates, CancellationToken cancellationToken)
    {
        try
        {
            await ProbeAsync();
        }
        catch (DbException e) when (creates && DatabaseFailure.IsMissingTable(e))
        {
            try
            {
                await services.CreateThreadsScheduleAsync(cancellationToken);
            }
            catch (DbException)
            {
                // Two who begin at once get in each other's way; then the tables are there.
                await ProbeAsync();
            }
        }

        async Task ProbeAsync()
        {
            var scheduler = services.GetRequiredService<IThreadsScheduler>();
            await foreach (var _ in scheduler.ListAsync(new ScheduleQuery { Limit = 1 }, cancellationToken))
            {
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _source.DisposeAsync();
    }
}
