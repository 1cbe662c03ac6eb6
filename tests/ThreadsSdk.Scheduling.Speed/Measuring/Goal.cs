namespace ThreadsSdk.Scheduling.Speed.Measuring;

/// <summary>What a contender has to reach, beside the first of them or by itself.</summary>
internal sealed record Goal(Metric Metric, string Wanted, Func<double, double, bool> IsReached)
{
    /// <summary>What issue 17 asks for.</summary>
    public static readonly IReadOnlyList<Goal> All =
    [
        TimesAsFast(Metric.PlannedInBatches, 5),
        TimesAsFast(Metric.PlannedOneByOne, 1),
        TimesAsFast(Metric.OneWorker, 2),
        HalfOf(Metric.OneWorkerStatements),
        TimesAsFast(Metric.ThreeWorkers, 2),
        HalfOf(Metric.ThreeWorkersStatements),
        HalfOf(Metric.SpreadStatements),
        AtMost(Metric.LateHalf, 20),
        AtMost(Metric.LateMost, 62),
        AtMost(Metric.Early, 0),
        AtMost(Metric.Now, 1_000),
    ];

    private static Goal TimesAsFast(Metric metric, int times) => new(metric, $"{times}x", (first, value) => value >= times * first);

    private static Goal HalfOf(Metric metric) => new(metric, "half", (first, value) => value <= first / 2);

    private static Goal AtMost(Metric metric, int most) => new(metric, $"<= {most}", (_, value) => value <= most);
}
