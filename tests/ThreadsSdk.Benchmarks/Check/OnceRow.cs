using System.Diagnostics;
using System.Globalization;

namespace ThreadsSdk.Benchmarks.Check;

/// <summary>A benchmark and its baseline that mostly wait, so that one run of each tells enough.</summary>
internal sealed record OnceRow(string Name, Action Baseline, Action Measured, double Limit) : Row(Name)
{
    public override Outcome Measure()
    {
        var time = Time(Measured) / Time(Baseline);
        return new Outcome(Text(time), "", $"<= {Text(Limit)}", time <= Limit);
    }

    private static double Time(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static string Text(double ratio) => ratio.ToString("0.000", CultureInfo.InvariantCulture);
}
