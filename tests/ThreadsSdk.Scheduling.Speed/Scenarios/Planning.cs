using ThreadsSdk.Scheduling.Speed.Contenders;
using ThreadsSdk.Scheduling.Speed.Measuring;

namespace ThreadsSdk.Scheduling.Speed.Scenarios;

/// <summary>Posts of next week are planned: in batches of a thousand, and one by one.</summary>
internal static class Planning
{
    private const int Batch = 1_000;

    public static async Task<IReadOnlyDictionary<Metric, double>> MeasureAsync(MeasuredDatabase database, IContender contender, Size size)
    {
        await using var planner = await contender.OpenPlannerAsync(database.Connection, CancellationToken.None);
        var nextWeek = await database.NowAsync() + TimeSpan.FromDays(7);
        var posts = Enumerable
            .Range(1, Batch + size.Posts + size.OneByOne)
            .Select(id => new PlannedPost(id, id % Size.Users, nextWeek.AddSeconds(id)))
            .ToList();

        // Neither the first statements of a connection nor empty tables count.
        await planner.PlanAsync(posts[..Batch], CancellationToken.None);
        var inBatches = await RateAsync(planner, posts[Batch..(Batch + size.Posts)].Chunk(Batch), size.Posts);
        var oneByOne = await RateAsync(planner, posts[(Batch + size.Posts)..].Chunk(1), size.OneByOne);
        return new Dictionary<Metric, double> { [Metric.PlannedInBatches] = inBatches, [Metric.PlannedOneByOne] = oneByOne };
    }

    private static async Task<double> RateAsync(IPlanner planner, IEnumerable<PlannedPost[]> batches, int posts)
    {
        var start = TimeProvider.System.GetTimestamp();
        foreach (var batch in batches)
        {
            await planner.PlanAsync(batch, CancellationToken.None);
        }

        return posts / TimeProvider.System.GetElapsedTime(start).TotalSeconds;
    }
}
