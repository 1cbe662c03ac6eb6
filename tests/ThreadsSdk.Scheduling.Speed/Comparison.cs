using ThreadsSdk.EntityFrameworkCore.Tests.Support;
using ThreadsSdk.Scheduling.Speed.Contenders;
using ThreadsSdk.Scheduling.Speed.Measuring;
using ThreadsSdk.Scheduling.Speed.Scenarios;

namespace ThreadsSdk.Scheduling.Speed;

/// <summary>
/// Runs each scenario with one contender after the other, each in an empty database. What is measured in seconds is measured in rounds, of
/// which the middle one counts, as a machine does other things too.
/// </summary>
internal static class Comparison
{
    private static readonly IReadOnlyList<Scenario> Scenarios =
    [
        new(Planning.MeasureAsync, InRounds: true),
        new(static (database, contender, size) => AllDue.MeasureAsync(database, contender, size, workers: 1), InRounds: true),
        new(static (database, contender, size) => AllDue.MeasureAsync(database, contender, size, workers: 3), InRounds: true),
        new(Spread.MeasureAsync, InRounds: false),
        new(static (database, contender, _) => PlannedForNow.MeasureAsync(database, contender), InRounds: false),
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
            for (var round = 0; round < (scenario.InRounds ? size.Rounds : 1); round++)
            {
                foreach (var (contender, measures) in columns)
                {
                    await using var database = await MeasuredDatabase.CreateAsync(server, contender);
                    measures.Add(await scenario.MeasureAsync(database, contender, size));
                }
            }
        }

        return new Report([.. columns.Select(column => (column.Contender.Name, column.Measures))]);
    }

    private sealed record Scenario(
        Func<MeasuredDatabase, IContender, Size, Task<IReadOnlyDictionary<Metric, double>>> MeasureAsync,
        bool InRounds
    );
}
