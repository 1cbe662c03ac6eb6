using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;

namespace ThreadsSdk.Scheduling.Speed.Contenders;

/// <summary>Plans posts by a scheduler that is never started.</summary>
internal sealed class TriggerPlanner : IPlanner
{
    private static readonly IJobDetail Job = JobBuilder.Create<PostJob>().WithIdentity("post").StoreDurably().RequestRecovery().Build();

    private readonly IHost _host;
    private readonly IScheduler _scheduler;
    private readonly NpgsqlDataSource _source;

    private TriggerPlanner(IHost host, IScheduler scheduler, NpgsqlDataSource source)
    {
        _host = host;
        _scheduler = scheduler;
        _source = source;
    }

    public static async Task<TriggerPlanner> OpenAsync(IHost host, string connection, CancellationToken cancellationToken)
    {
        var scheduler = await host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler(cancellationToken);
        await scheduler.AddJob(Job, AddJobOptions.Replacing, cancellationToken);
        return new TriggerPlanner(host, scheduler, NpgsqlDataSource.Create(connection));
    }

    public async Task PlanAsync(IReadOnlyList<PlannedPost> posts, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await PostsTable.InsertAsync(connection, posts, cancellationToken);
        using (_scheduler.EnlistTransaction(transaction))
        {
            await ScheduleAsync(posts, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _scheduler.Shutdown(waitForJobsToComplete: false);
        await _source.DisposeAsync();
        _host.Dispose();
    }

    private async Task ScheduleAsync(IReadOnlyList<PlannedPost> posts, CancellationToken cancellationToken)
    {
        if (posts is [var post])
        {
            await _scheduler.ScheduleTrigger(TriggerFor(post), TriggerConflict.Throw, cancellationToken);
        }
        else
        {
            ITrigger[] triggers = [.. posts.Select(TriggerFor)];
            await _scheduler.ScheduleJob(Job, triggers, ScheduleJobOptions.Replacing, cancellationToken);
        }
    }

    private static ITrigger TriggerFor(PlannedPost post) =>
        TriggerBuilder.Create().WithIdentity($"{post.Id}").ForJob(Job).StartAt(post.Due).Build();
}
