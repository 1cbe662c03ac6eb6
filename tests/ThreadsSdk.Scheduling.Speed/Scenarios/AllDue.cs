using ThreadsSdk.Scheduling.Speed.Contenders;
using ThreadsSdk.Scheduling.Speed.Measuring;

namespace ThreadsSdk.Scheduling.Speed.Scenarios;

/// <summary>All posts are due at one moment, and workers wait for it.</summary>
internal static class AllDue
{
    public static async Task<IReadOnlyDictionary<Metric, double>> MeasureAsync(
        MeasuredDatabase database,
        IContender contender,
        Size size,
        int workers
    )
    {
        var due = await database.NowAsync() + TimeSpan.FromSeconds(10 + size.Posts / 500);
        await using (var planner = await contender.OpenPlannerAsync(database.Connection, CancellationToken.None))
        {
            var posts = Enumerable.Range(1, size.Posts).Select(id => new PlannedPost(id, id % Size.Users, due));
            foreach (var batch in posts.Chunk(1_000))
            {
                await planner.PlanAsync(batch, CancellationToken.None);
            }
        }

        await using var processes = await WorkerProcesses.StartAsync(contender, database.Connection, workers);
        await Moment.WaitForEveAsync(database, due);
        await database.ForgetStatementsAsync();
        await database.WaitForDoneAsync(size.Posts);
        var statements = await Statements.CountAsync(database, size.Posts);
        var moments = await database.ReadMomentsAsync();
        var seconds = (moments.Max(post => post.Done) - due.UtcDateTime).TotalSeconds;
        return workers == 1
            ? new Dictionary<Metric, double> { [Metric.OneWorker] = size.Posts / seconds, [Metric.OneWorkerStatements] = statements }
            : new Dictionary<Metric, double> { [Metric.ThreeWorkers] = size.Posts / seconds, [Metric.ThreeWorkersStatements] = statements };
    }
}
