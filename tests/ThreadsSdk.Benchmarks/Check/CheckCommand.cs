using System.Diagnostics;
using System.Reflection;

namespace ThreadsSdk.Benchmarks.Check;

/// <summary><c>--check</c>: measures every row, prints the table, and fails when a target is missed.</summary>
internal static class CheckCommand
{
    private const int NameWidth = 68;

    private static bool IsOptimised =>
        typeof(ThreadsClient).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    public static int Run(string part)
    {
        if (!IsOptimised)
        {
            Console.Error.WriteLine("Measure optimised code: dotnet run -c Release --project tests/ThreadsSdk.Benchmarks -- --check");
            return 2;
        }

        Print("", "time", "bytes", "target", "");
        var missed = 0;
        foreach (var row in Rows.All().Where(row => row.Name.Contains(part, StringComparison.OrdinalIgnoreCase)))
        {
            var outcome = row.Measure();
            if (!outcome.IsMet)
            {
                // A busy machine may be the reason: what is missed twice is missed.
                outcome = row.Measure();
            }

            missed += outcome.IsMet ? 0 : 1;
            Print(row.Name, outcome.Time, outcome.Bytes, outcome.Target, outcome.IsMet ? "ok" : "MISSED");
            if (outcome.Details is { } details)
            {
                Console.WriteLine($"  {details}");
            }
        }

        return missed == 0 ? 0 : 1;
    }

    private static void Print(string name, string time, string bytes, string target, string verdict) =>
        Console.WriteLine($"{name.PadRight(NameWidth)} {time.PadLeft(6)} {bytes.PadLeft(8)}   {target.PadRight(20)} {verdict}".TrimEnd());
}
