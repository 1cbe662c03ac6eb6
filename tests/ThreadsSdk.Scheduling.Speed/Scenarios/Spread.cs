using ThreadsSdk.Scheduling.Speed.Contenders;
using ThreadsSdk.Scheduling.Speed.Measuring;

namespace ThreadsSdk.Scheduling.Speed.Scenarios;

/// <summary>A hundred posts are due each second, each user's at other moments, over three workers.</summary>
internal static class Spread
{
    private const int EachSecond = 100;
    private static readonly TimeSpan LeftOut = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyDictionary<Metric, double>> MeasureAsync(MeasuredDatabase database, IContender contender, Size size)
    {
        var count = size.Seconds * EachSecond;
        var start = await database.NowAsync() + TimeSpan.FromSeconds(10 + count / 500);
        await using (var planner = await contender.OpenPlannerAsync(database.Connection, CancellationToken.None))
        {
            var posts = Enumerable
                .Range(1, count)
                .Select(id => new PlannedPost(id, id % Size.Users, start.AddMilliseconds(id * 1_000.0 / EachSecond)));
            foreach (var batch in posts.Chunk(1_000))
            {
                await planner.PlanAsync(batch, CancellationToken.None);
            }
        }

        await using var processes = await WorkerProcesses.StartAsync(contender, database.Connection, 3);
        await Moment.WaitForEveAsync(database, start);
        await database.ForgetStatementsAsync();
        await database.WaitForDoneAsync(count);
        var statements = await Statements.CountAsync(database, count);
        var moments = await database.ReadMomentsAsync();
        var late = moments
            .Where(post => post.Due >= (start + LeftOut).UtcDateTime)
            .Select(post => (post.Begun - post.Due).TotalMilliseconds)
            .Order()
            .ToList();
        return new Dictionary<Metric, double>
        {
            [Metric.SpreadStatements] = statements,
            [Metric.LateHalf] = late[late.Count / 2],
            [Metric.LateMost] = late[late.Count * 99 / 100],
            [Metric.Early] = moments.Count(post => post.Begun < post.Due),
        };
    }
}
