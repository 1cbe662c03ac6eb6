using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Scheduling.Clocks;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Drains;
using ThreadsSdk.Scheduling.Lanes;
using ThreadsSdk.Scheduling.Observing;

namespace ThreadsSdk.Scheduling.Tests.Support;

/// <summary>A schedule of one test. Over SQLite its clock is the test's; over PostgreSQL it is the server's.</summary>
public abstract class ScheduleTest(PostgresServer? server) : DatabaseTest(server)
{
    private ServiceProvider? _app;

    internal FakePublisher Publisher { get; } = new();

    internal IThreadsScheduler Scheduler => App.GetRequiredService<IThreadsScheduler>();

    /// <summary>The time of the schedule, to the second.</summary>
    internal DateTimeOffset Now
    {
        get
        {
            var now = Database.IsSqlite ? Database.Clock.GetUtcNow() : TimeProvider.System.GetUtcNow();
            return new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddSeconds(Math.Floor(now.TimeOfDay.TotalSeconds));
        }
    }

    internal ServiceProvider App => _app ??= StartApp();

    internal LaneTable Lanes => App.GetRequiredService<LaneTable>();

    /// <summary>An app on the database, with a publisher that publishes nothing.</summary>
    internal ServiceProvider StartApp(Action<IServiceCollection>? configure = null) =>
        Database.StartApp(
            Database.Clock,
            services =>
            {
                services.AddLogging();
                services.AddSingleton<IPostPublisher>(Publisher);
                services.AddThreadsScheduling<AppDbContext>();
                configure?.Invoke(services);
            }
        );

    /// <summary>Does what a worker does once: takes what is due and publishes it.</summary>
    internal async Task WorkAsync(ServiceProvider? app = null, TimeSpan? lateUpTo = null)
    {
        while (await Lanes.TakeAsync(10, TimeSpan.Zero, LaneRun.Lease, Cancel) is { Count: > 0 } taken)
        {
            foreach (var lane in taken)
            {
                using var run = new LaneRun(Services(app ?? App, lateUpTo), lane);
                await run.RunAsync(Cancel, Cancel);
            }
        }
    }

    internal DrainServices Services(ServiceProvider app, TimeSpan? lateUpTo = null) =>
        new()
        {
            Lanes = app.GetRequiredService<LaneTable>(),
            Window = app.GetRequiredService<QuotaWindow>(),
            Clock = app.GetRequiredService<DatabaseClock>(),
            Publisher = Publisher,
            Telemetry = app.GetRequiredService<ScheduleTelemetry>(),
            Events = app.GetRequiredService<ScheduleEvents>(),
            Logger = NullLogger.Instance,
            LateUpTo = lateUpTo ?? TimeSpan.FromDays(1),
            LanesOfDrain = 10,
        };

    internal async Task<List<ScheduledPost>> ListAsync(ScheduleQuery? query = null)
    {
        List<ScheduledPost> posts = [];
        await foreach (var post in Scheduler.ListAsync(query, Cancel))
        {
            posts.Add(post);
        }

        return posts;
    }

    internal Task<ScheduledPost> PlanAsync(string userId, string text, DateTimeOffset at, string? key = null) =>
        Scheduler.ScheduleAsync(userId, Post.Text(text), at, key, Cancel);

    /// <summary>Lanes that will be looked at again, or have nothing to be looked at.</summary>
    internal async Task<bool> HasStrandedLanesAsync()
    {
        var database = App.GetRequiredService<ScheduleDatabase>();
        var stranded = await database.ReadAsync(
            session =>
                session.QueryAsync(
                    $"""
                    SELECT 1 FROM {database.Tables.Posts} AS post JOIN {database.Tables.Lanes} AS lane ON lane."UserId" = post."UserId"
                    WHERE post."DueAt" IS NOT NULL AND lane."PausedAt" IS NULL AND lane."NextAt" IS NULL
                    """,
                    static _ => true,
                    Cancel
                ),
            Cancel
        );
        return stranded.Count > 0;
    }
}
