using ThreadsSdk.Scheduling.Speed;
using ThreadsSdk.Scheduling.Speed.Contenders;

// Measures ways to have posts published when they are due, side by side, on a PostgreSQL of its own:
//   dotnet run -c Release --project tests/ThreadsSdk.Scheduling.Speed
//     [--check] [--only NAME] [--posts 10000] [--one-by-one 1000] [--seconds 100] [--rounds 3]
// With --check, it ends with 1 when a ratio is missed. It starts itself again for each worker.
if (args is ["worker", var name, var connection])
{
    await Worker.RunAsync(Contender.Named(name), connection);
    return 0;
}

var size = Size.Parse(args);
var report = await Comparison.RunAsync(size);
Console.WriteLine(report);
return args.Contains("--check") && report.Misses.Count > 0 ? 1 : 0;
