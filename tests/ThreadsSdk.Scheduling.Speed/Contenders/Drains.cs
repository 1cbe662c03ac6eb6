using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ThreadsSdk.EntityFrameworkCore;
using ThreadsSdk.Scheduling.Drains;

namespace ThreadsSdk.Scheduling.Speed.Contenders;

/// <summary>ThreadsSdk.Scheduling as an app registers it, but for what publishes.</summary>
internal sealed class Drains : IContender
{
    public string Name => "drains";

    public string CountDone => """SELECT count(*) FROM "ThreadsScheduledPosts" WHERE "State" = 2""";

    public string Moments =>
        """
            SELECT to_timestamp("At" / 1e6), to_timestamp("BegunAt" / 1e6), to_timestamp("SettledAt" / 1e6)
            FROM "ThreadsScheduledPosts" WHERE "State" = 2
            """;

    public async Task CreateTablesAsync(string connection, CancellationToken cancellationToken)
    {
        using (var planner = Build(connection, runsWorker: false))
        {
            var contexts = planner.Services.GetRequiredService<IDbContextFactory<ThreadsDbContext>>();
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            await context.CreateThreadsTablesAsync(cancellationToken);
        }

        // The first start makes Quartz's tables.
        using var worker = Build(connection, runsWorker: true);
        await worker.StartAsync(cancellationToken);
        await worker.StopAsync(cancellationToken);
    }

    // Never started: a host would keep the program from ending when it is told to.
    public Task<IPlanner> OpenPlannerAsync(string connection, CancellationToken cancellationToken) =>
        Task.FromResult<IPlanner>(new Planner(Build(connection, runsWorker: false)));

    public async Task RunWorkerAsync(string connection, Action ready, CancellationToken cancellationToken)
    {
        using var host = Build(connection, runsWorker: true);
        await host.StartAsync(cancellationToken);
        ready();
        await host.WaitForShutdownAsync(cancellationToken);
    }

    private static IHost Build(string connection, bool runsWorker)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.Services.AddDbContextFactory<ThreadsDbContext>(options => options.UseNpgsql(connection));
        builder.Services.AddSingleton<IPostPublisher, NoPublisher>();
        builder.Services.AddThreadsScheduling<ThreadsDbContext>(options => options.RunsWorker = runsWorker);
        return builder.Build();
    }

    private sealed class Planner(IHost host) : IPlanner
    {
        private readonly IThreadsScheduler _scheduler = host.Services.GetRequiredService<IThreadsScheduler>();

        public Task PlanAsync(IReadOnlyList<PlannedPost> posts, CancellationToken cancellationToken) =>
            _scheduler.ScheduleAsync([.. posts.Select(RequestFor)], cancellationToken);

        public ValueTask DisposeAsync()
        {
            host.Dispose();
            return default;
        }

        private static ScheduleRequest RequestFor(PlannedPost post) =>
            new()
            {
                UserId = $"{post.User}",
                Plan = Post.Text($"Post {post.Id}").Plan(),
                At = post.Due,
                IdempotencyKey = $"post-{post.Id}",
            };
    }
}
