using System.Diagnostics;
using System.Globalization;

namespace ThreadsSdk.Benchmarks.Check;

/// <summary>
/// This program with some arguments and with those of its baseline, each in many new processes that take turns and print a time; the median of the
/// turns' ratios counts.
/// </summary>
internal sealed record ProcessRow(string Name, string[] Baseline, string[] Measured, double Limit) : Row(Name)
{
    private const int Turns = 15;

    public override Outcome Measure() => MeasureAsync(Baseline, Measured, Limit).GetAwaiter().GetResult();

    public static async Task<Outcome> MeasureAsync(string[] baseline, string[] measured, double limit)
    {
        var ratios = new List<double>();
        for (var i = 0; i < Turns; i++)
        {
            ratios.Add(await TimeAsync(measured).ConfigureAwait(false) / await TimeAsync(baseline).ConfigureAwait(false));
        }

        ratios.Sort();
        var ratio = ratios[Turns / 2];
        return new Outcome(Text(ratio), "", $"<= {Text(limit)}", ratio <= limit);
    }

    private static async Task<double> TimeAsync(string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [.. Program(), .. arguments]) { RedirectStandardOutput = true }
        )!;
        var printed = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? double.Parse(printed, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    /// <summary>The assembly, where this process is the one that runs assemblies.</summary>
    private static string[] Program() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(ProcessRow).Assembly.Location] : [];

    private static string Text(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
