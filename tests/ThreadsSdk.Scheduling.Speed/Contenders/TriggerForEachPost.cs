using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Quartz;

namespace ThreadsSdk.Scheduling.Speed.Contenders;

/// <summary>
/// One Quartz trigger for each post, whose job marks its post begun and done. The settings are the fastest that lose no post: the job is
/// run again when its process dies, a post and its trigger are planned in one transaction, triggers are taken in batches of up to
/// twenty, and connections are not reset between uses.
/// </summary>
internal sealed class TriggerForEachPost : IContender
{
    private const int Threads = 20;

    public string Name => "triggers";

    public string CountDone => PostsTable.CountDone;

    public string Moments => PostsTable.Moments;

    public async Task CreateTablesAsync(string connection, CancellationToken cancellationToken)
    {
        await PostsTable.CreateAsync(connection, cancellationToken);

        // The first start makes Quartz's tables.
        using var host = Build(connection);
        await host.StartAsync(cancellationToken);
        await host.StopAsync(cancellationToken);
    }

    public async Task<IPlanner> OpenPlannerAsync(string connection, CancellationToken cancellationToken) =>
        await TriggerPlanner.OpenAsync(Build(connection), connection, cancellationToken);

    public async Task RunWorkerAsync(string connection, Action ready, CancellationToken cancellationToken)
    {
        using var host = Build(connection);
        await host.StartAsync(cancellationToken);
        ready();
        await host.WaitForShutdownAsync(cancellationToken);
    }

    private static IHost Build(string connection)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        connection = new NpgsqlConnectionStringBuilder(connection) { NoResetOnClose = true }.ConnectionString;
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(connection));
        builder.Services.AddQuartz(quartz =>
        {
            quartz.UseDefaultThreadPool(Threads);
            quartz.ConfigureScheduler(static options => options.IdleWaitTime = TimeSpan.FromSeconds(1));
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, connection);
                store.ConfigureStore(static options => options.AcceptEnlistedTransactions = true);
                store.UseClustering(static cluster =>
                {
                    cluster.CheckinInterval = TimeSpan.FromSeconds(2);
                    cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(4);
                });
                store.ProvisionSchema();
            });
        });
        builder.Services.AddQuartzHostedService(static options => options.WaitForJobsToComplete = true);
        return builder.Build();
    }
}
