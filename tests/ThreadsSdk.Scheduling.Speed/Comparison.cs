using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Scheduling.Speed.Contenders;
using ThreadsSdk.Scheduling.Speed.Measuring;
using ThreadsSdk.Scheduling.Speed.Scenarios;

namespace ThreadsSdk.Scheduling.Speed;

/// <summary>Runs each scenario with one contender after the other, each in an empty database.</summary>
internal static class Comparison
{
    private static readonly IReadOnlyList<Func<MeasuredDatabase, IContender, Size, Task<Measures>>> Scenarios =
    [
        Planning.MeasureAsync,
        static (database, contender, size) => AllDue.MeasureAsync(database, contender, size, workers: 1),
        static (database, contender, size) => AllDue.MeasureAsync(database, contender, size, workers: 3),
        Spread.MeasureAsync,
        static (database, contender, _) => PlannedForNow.MeasureAsync(database, contender),
    ];

    public static async Task<Report> RunAsync(Size size)
    {
        await using var server = new PostgresServer
        {
            Settings = "-c shared_preload_libraries=pg_stat_statements -c pg_stat_statements.track=top",
        };
        var columns = Contender
            .All.Where(contender => size.Only is null || contender.Name == size.Only)
            .Select(contender => (Contender: contender, Measures: new Measures()))
            .ToList();
        foreach (var scenario in Scenarios)
        {
            foreach (var (contender, measures) in columns)
            {
                await using var database = await MeasuredDatabase.CreateAsync(server, contender);
                measures.Add(await scenario(database, contender, size));
            }
        }

        return new Report([.. columns.Select(column => (column.Contender.Name, column.Measures))]);
    }
}
