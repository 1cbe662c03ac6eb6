using System.Diagnostics;
using System.Globalization;

namespace ThreadsSdk.Benchmarks.Check;

/// <summary>
/// A benchmark and its baseline. They take turns, a few milliseconds each, so that a busy machine slows both down; the median of the turns'
/// ratios counts.
/// </summary>
internal sealed record RatioRow : Row
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(8);
    private const int FewestTurns = 15;

    private readonly Func<object> _baseline;
    private readonly Func<object> _measured;
    private readonly double _time;
    private readonly double? _bytes;

    public RatioRow(string name, Func<object> baseline, Func<object> measured, double time, double? bytes = null)
        : base(name)
    {
        _baseline = baseline;
        _measured = measured;
        _time = time;
        _bytes = bytes;
    }

    public override Outcome Measure()
    {
        var times = new List<double>();
        var bytes = new List<double>();
        int baselineCalls = CallsPerTurn(_baseline),
            measuredCalls = CallsPerTurn(_measured);
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Budget || times.Count < FewestTurns)
        {
            // Who begins changes, so that neither always pays for the other's garbage.
            var first = times.Count % 2 == 0 ? Run(_baseline, baselineCalls) : default;
            var measured = Run(_measured, measuredCalls);
            var baseline = first == default ? Run(_baseline, baselineCalls) : first;
            times.Add(measured.Time / baseline.Time);
            bytes.Add(measured.Bytes / baseline.Bytes);
        }

        double time = Median(times),
            size = Median(bytes);
        return new Outcome(
            Text(time),
            _bytes is null ? "" : Text(size),
            $"<= {Text(_time)}{(_bytes is { } most ? $" and <= {Text(most)}" : "")}",
            time <= _time && !(size > _bytes)
        );
    }

    /// <summary>Warms up long enough for the code to be compiled for good, and tells how many calls fill a turn.</summary>
    private static int CallsPerTurn(Func<object> action)
    {
        var calls = 0;
        var watch = Stopwatch.StartNew();
        for (; watch.Elapsed < WarmUp; calls++)
        {
            action();
        }

        return Math.Max(1, (int)(calls * (Turn / watch.Elapsed)));
    }

    private static (double Time, double Bytes) Run(Func<object> action, int calls)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < calls; i++)
        {
            action();
        }

        var time = Stopwatch.GetElapsedTime(started);
        return (time.TotalNanoseconds / calls, (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / calls);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static string Text(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
