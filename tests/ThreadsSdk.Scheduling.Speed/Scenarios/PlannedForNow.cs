using ThreadsSdk.Scheduling.Speed.Contenders;
using ThreadsSdk.Scheduling.Speed.Measuring;

namespace ThreadsSdk.Scheduling.Speed.Scenarios;

/// <summary>Posts are planned for now by a process that publishes none, while three workers have nothing to do.</summary>
internal static class PlannedForNow
{
    private const int Posts = 20;

    public static async Task<IReadOnlyDictionary<Metric, double>> MeasureAsync(MeasuredDatabase database, IContender contender)
    {
        await using var planner = await contender.OpenPlannerAsync(database.Connection, CancellationToken.None);
        await using var processes = await WorkerProcesses.StartAsync(contender, database.Connection, 3);
        for (var id = 1; id <= Posts; id++)
        {
            // Other moments of the workers' seconds each time.
            await Task.Delay(TimeSpan.FromMilliseconds(1_000 + id * 37));
            await planner.PlanAsync([new PlannedPost(id, id, await database.NowAsync())], CancellationToken.None);
        }

        await database.WaitForDoneAsync(Posts);
        var moments = await database.ReadMomentsAsync();
        return new Dictionary<Metric, double> { [Metric.Now] = moments.Max(post => (post.Begun - post.Due).TotalMilliseconds) };
    }
}
