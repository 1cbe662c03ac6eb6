using System.Collections.Concurrent;
using System.Globalization;
using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Scheduling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Scheduling.Tests;

public abstract class ChurnTests(PostgresServer? server) : ScheduleTest(server)
{
    private const int Users = 5;
    private const int Planners = 4;
    private const int Steps = 60;

    [Fact]
    public async Task Nothing_is_lost_or_stranded_when_posts_are_planned_moved_and_canceled_while_workers_drain()
    {
        using var planned = new CancellationTokenSource();
        var workers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => WorkUntilAsync(planned.Token), Cancel)).ToList();

        var ids = new ConcurrentBag<long>();
        await Task.WhenAll(Enumerable.Range(0, Planners).Select(planner => Task.Run(() => PlanManyAsync(planner, ids), Cancel)));
        foreach (var user in Enumerable.Range(0, Users))
        {
            await Scheduler.ResumeAsync($"user{user}", Cancel);
        }

        await planned.CancelAsync();
        await Task.WhenAll(workers);
        await WorkAsync();

        var posts = await ListAsync();
        Assert.Equal(ids.Count, posts.Count);
        Assert.All(posts, static post => Assert.True(post.State is ScheduledPostState.Published or ScheduledPostState.Canceled, $"{post}"));
        Assert.Equal(
            posts
                .Where(static post => post.State == ScheduledPostState.Published)
                .Select(static post => post.Plan.Posts[0].Options.Text)
                .Order(),
            Publisher.Texts.Order()
        );
        Assert.False(await HasStrandedLanesAsync());
    }

    private async Task WorkUntilAsync(CancellationToken planned)
    {
        while (!planned.IsCancellationRequested)
        {
            await WorkAsync();
            await Task.Yield();
        }
    }

    private async Task PlanManyAsync(int planner, ConcurrentBag<long> ids)
    {
        var random = new Random(planner);
        List<long> own = [];
        for (var step = 0; step < Steps; step++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Post {planner} {step}");
            var post = await PlanAsync($"user{random.Next(Users)}", text, Now.AddSeconds(random.Next(2) == 0 ? -1 : 3600));
            ids.Add(post.Id);
            own.Add(post.Id);
            await ChangeAsync(random, own);
        }

        // What was planned for later would wait for it.
        foreach (var id in own)
        {
            await TryAsync(() => Scheduler.MoveAsync(id, Now.AddSeconds(-1), Cancel));
        }
    }

    private async Task ChangeAsync(Random random, List<long> own)
    {
        var id = own[random.Next(own.Count)];
        await (
            random.Next(5) switch
            {
                0 => TryAsync(() => Scheduler.CancelAsync(id, Cancel)),
                1 => TryAsync(() => Scheduler.MoveAsync(id, Now.AddSeconds(-1), Cancel)),
                2 => TryAsync(() => Scheduler.RunNowAsync(id, Cancel)),
                3 => Scheduler.PauseAsync($"user{random.Next(Users)}", null, Cancel),
                _ => Scheduler.ResumeAsync($"user{random.Next(Users)}", Cancel),
            }
        );
    }

    /// <summary>A change that comes too late is refused, and changes nothing.</summary>
    private static async Task TryAsync(Func<Task<ScheduledPost?>> change)
    {
        try
        {
            await change();
        }
        catch (ScheduleConflictException)
        {
            // A worker was faster.
        }
    }
}

public sealed class ChurnOnSqliteTests() : ChurnTests(null);

public sealed class ChurnOnPostgresTests(PostgresServer server) : ChurnTests(server);
