using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Cli.Shell;
using ThreadsSdk.MediaHosting;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Runs a worker in this process.</summary>
internal sealed class WorkerRun(CommandHost host, ScheduleAddress address, WorkerReport report)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Gets the server to publish to.</summary>
    public required Uri Server { get; init; }

    /// <summary>Gets the folder of the stored logins.</summary>
    public required string Logins { get; init; }

    /// <summary>Gets the place for images and videos of the schedule while Threads fetches them; null for none.</summary>
    public IMediaHost? MediaHost { get; init; }

    /// <summary>Publishes until it is stopped, or until all that is due now is done.</summary>
    /// <param name="isOnce">Whether to end when nothing of what is due now is left to do.</param>
    /// <param name="started">Is called when the worker works.</param>
    /// <param name="stopping">Stops it: what is being published is finished.</param>
    public async Task RunAsync(bool isOnce, Action started, CancellationToken stopping)
    {
        await using var source = address.Open(createsFile: false);
        await using var held = WorkerLock.Take(address);
        var worker = Build(source);
        await using var closing = (IAsyncDisposable)worker;
        await OpenSchedule.EnsureTablesAsync(worker.Services, creates: true, stopping);
        await worker.StartAsync(stopping);
        try
        {
            started();
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            var work = isOnce
                ? DrainAsync(worker.Services.GetRequiredService<IThreadsScheduler>(), ended.Token)
                : Task.Delay(Timeout.InfiniteTimeSpan, ended.Token);
            await Task.WhenAny(work, report.Broken);
            await ended.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (work.IsFaulted)
            {
                await work;
            }
        }
        finally
        {
            await worker.StopAsync(CancellationToken.None);
        }

        if (report.Broken.IsFaulted)
        {
            await report.Broken;
        }
    }

    private IHost Build(System.Data.Common.DbDataSource source)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(new WorkerLog(report));
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton(host.Clock);
        builder.Services.AddSingleton<IThreadsScheduleHandler>(report);
        var threads = builder.Services.AddThreads(options => options.BaseAddress = Server).AddLogins().AddFileCredentialStore(Logins);
        if (MediaHost is { } media)
        {
            threads.AddMediaHost(_ => media);
        }

        builder.Services.AddThreadsScheduling(source);
        return builder.Build();
    }

    /// <summary>Waits until nothing of what is due now can be done any more.</summary>
    private async Task DrainAsync(IThreadsScheduler scheduler, CancellationToken cancellationToken)
    {
        var due = host.Clock.GetUtcNow();
        while (await HasWorkAsync(scheduler, due, cancellationToken))
        {
            await Task.Delay(Look, host.Clock, cancellationToken);
        }
    }

    private async Task<bool> HasWorkAsync(IThreadsScheduler scheduler, DateTimeOffset due, CancellationToken cancellationToken)
    {
        Dictionary<string, bool> stopped = new(StringComparer.Ordinal);
        foreach (var state in (ScheduledPostState[])[ScheduledPostState.Publishing, ScheduledPostState.Planned])
        {
            var query = new ScheduleQuery { State = state, Until = due.AddTicks(TimeSpan.TicksPerMicrosecond) };
            await foreach (var post in scheduler.ListAsync(query, cancellationToken))
            {
                if (post.WaitsUntil > host.Clock.GetUtcNow())
                {
                    continue;
                }

                if (!stopped.TryGetValue(post.UserId, out var isStopped))
                {
                    stopped[post.UserId] = isStopped = await IsStoppedAsync(scheduler, post.UserId, cancellationToken);
                }

                if (!isStopped)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private async Task<bool> IsStoppedAsync(IThreadsScheduler scheduler, string userId, CancellationToken cancellationToken) =>
        await scheduler.FindUserAsync(userId, cancellationToken) is { } user && (user.IsPaused || user.HeldUntil > host.Clock.GetUtcNow());
}
