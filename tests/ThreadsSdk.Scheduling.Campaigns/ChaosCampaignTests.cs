using System.Diagnostics;
using System.Globalization;
using ThreadsSdk.Scheduling.Campaigns.Support;
using Xunit;

namespace ThreadsSdk.Scheduling.Campaigns;

/// <summary>
/// Four workers that are killed and paused, a database that stops, a clock that is wrong, a network that loses what it carries: every post is
/// on Threads once, in order, none early and none over quota.
/// </summary>
public sealed class ChaosCampaignTests
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan ShortOutage = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongOutage = TimeSpan.FromSeconds(60);

    /// <summary>A lease, a check-in of the engine that is missed, and ten seconds.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10 + 6 + 10);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_post_is_published_once_and_in_order_whatever_happens_to_workers_database_and_network()
    {
        var (size, random) = (CampaignSize.Chosen, new Random(CampaignSize.Seed));
        await using var world = new ChaosWorld();
        await world.StartAsync(size, isReal: true, Cancel);
        var time = Stopwatch.StartNew();
        var start = TimeProvider.System.GetUtcNow().AddSeconds(15);
        await world.Scheduler.ScheduleAsync(ChaosPosts.Create(world, size, start, random), Cancel);
        var planning = time.Elapsed;
        await world.StartWorkerAsync();
        await world.StartWorkerAsync();
        await world.StartWorkerAsync();
        await world.StartWorkerAsync(Skew);

        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var chaos = new Chaos(world, random);
        var disturbing = Task.WhenAll(chaos.DisturbWorkersAsync(end.Token), chaos.DisturbNetworkAsync(end.Token));
        await chaos.StopDatabaseAsync(size.Due / 4, ShortOutage, Cancel);
        await chaos.StopDatabaseAsync(size.Due / 4, LongOutage, Cancel);
        await Task.Delay(size.Due / 2, Cancel);
        await end.CancelAsync();
        await disturbing;

        // What is left would wait for the lists of Threads, post after post.
        world.Simulator.Faults.RealWorld = null;

        var posts = await UntilDoneAsync(world);
        var settled = time.Elapsed;
        foreach (var worker in world.Workers)
        {
            Assert.Equal(0, await worker.StopAsync());
        }

        var report = await ChaosReport.CreateAsync(world, posts, Cancel);
        var small = world.Users.Take(size.SmallUsers).Select(static user => user.Id).ToHashSet();
        foreach (var user in posts.Where(post => small.Contains(post.UserId)).GroupBy(static post => post.UserId))
        {
            report.Expect(
                ChaosWorld.SmallQuota,
                user.Count(static post => post.State == ScheduledPostState.Published),
                "posts of a user with a quota of ten"
            );
            report.Expect(
                user.Count() - ChaosWorld.SmallQuota,
                user.Count(static post => post.State == ScheduledPostState.Planned),
                "posts that were moved"
            );
        }

        report.Expect(
            0,
            posts.Count(static post => post.State is ScheduledPostState.Parked),
            "parked posts: "
                + string.Join(
                    " | ",
                    posts.Where(static post => post.State == ScheduledPostState.Parked).Take(3).Select(static post => post.Reason)
                )
        );
        report.Expect(0, await world.CountAsync("SELECT count(*) FROM threads_quartz_fired_triggers", Cancel), "jobs that are left");
        var silence = ChaosReport.LongestSilence(posts, start, start + size.Due, chaos);
        report.Expect(0, silence > LongestSilence ? (long)silence.TotalSeconds : 0, "seconds in which nothing was begun");
        await WriteAsync(posts, chaos, planning, settled, silence);
        Assert.True(
            report.Wrong.Count == 0,
            string.Join('\n', report.Wrong.Take(20)) + "\n" + string.Join('\n', world.Workers.Select(static worker => worker.Warnings))
        );
    }

    /// <summary>Waits until only those posts are open that a quota holds.</summary>
    private static async Task<List<ScheduledPost>> UntilDoneAsync(ChaosWorld world)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            var open = await world.CountAsync(
                """
                SELECT count(*) FROM "ThreadsLanes" lane WHERE EXISTS (SELECT 1 FROM "ThreadsScheduledPosts" post WHERE post."UserId" = lane."UserId"
                    AND post."DueAt" IS NOT NULL) AND (lane."HeldUntil" IS NULL OR lane."HeldUntil" < (extract(epoch from now()) * 1000000)::bigint + 1200000000)
                """,
                Cancel
            );
            if (open == 0)
            {
                return await world.ListAsync(Cancel);
            }

            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(10), $"{open} users still have posts to publish.");
            await Task.Delay(TimeSpan.FromSeconds(1), Cancel);
        }
    }

    private static async Task WriteAsync(List<ScheduledPost> posts, Chaos chaos, TimeSpan planning, TimeSpan settled, TimeSpan silence)
    {
        var lateness = ChaosReport.Lateness(posts);
        var published = posts.Count(static post => post.State == ScheduledPostState.Published);
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"PostgreSQL: {posts.Count} posts planned in {planning.TotalSeconds:F1} s, {published} published once, {chaos.Kills} kills, {chaos.Pauses} pauses of 25 s, "
                + $"two outages, longest silence {silence.TotalSeconds:F1} s, late p50 {ChaosReport.Percentile(lateness, 0.5):F2} s, p99 {ChaosReport.Percentile(lateness, 0.99):F1} s, "
                + $"{posts.Sum(static post => Math.Max(0, post.Attempts - 1))} attempts more than once, in {settled.TotalSeconds:F0} s"
        );
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        await File.AppendAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "chaos.txt"), [line], Cancel);
    }
}
