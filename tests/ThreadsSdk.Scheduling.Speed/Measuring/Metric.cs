namespace ThreadsSdk.Scheduling.Speed.Measuring;

/// <summary>What is measured of each contender.</summary>
internal sealed record Metric(string Name, string Format)
{
    public static readonly Metric PlannedInBatches = new("planned in batches, posts/s", "F0");
    public static readonly Metric PlannedOneByOne = new("planned one by one, posts/s", "F0");
    public static readonly Metric OneWorker = new("all due at once, 1 worker, posts/s", "F0");
    public static readonly Metric OneWorkerStatements = new("all due at once, 1 worker, statements/post", "F1");
    public static readonly Metric ThreeWorkers = new("all due at once, 3 workers, posts/s", "F0");
    public static readonly Metric ThreeWorkersStatements = new("all due at once, 3 workers, statements/post", "F1");
    public static readonly Metric SpreadStatements = new("100 posts/s, 3 workers, statements/post", "F1");
    public static readonly Metric LateHalf = new("100 posts/s, 3 workers, late p50, ms", "F0");
    public static readonly Metric LateMost = new("100 posts/s, 3 workers, late p99, ms", "F0");
    public static readonly Metric Early = new("100 posts/s, 3 workers, begun early, posts", "F0");
    public static readonly Metric Now = new("planned for now, begun after at most, ms", "F0");
}
