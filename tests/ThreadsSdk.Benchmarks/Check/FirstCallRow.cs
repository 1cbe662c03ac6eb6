using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using ThreadsSdk.Benchmarks.Inputs;

namespace ThreadsSdk.Benchmarks.Check;

/// <summary>A first call and its baseline, each in many new processes that take turns; the median of the turns' ratios counts.</summary>
internal sealed record FirstCallRow(string Name, string Baseline, string Measured, double Limit) : Row(Name)
{
    private const int Turns = 15;

    public override Outcome Measure() => MeasureAsync().GetAwaiter().GetResult();

    private async Task<Outcome> MeasureAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        await using var disposal = server.ConfigureAwait(false);
        server.Urls.Add("http://127.0.0.1:0");
        var post = PostsPage.EscapedPost();
        server.Run(context =>
        {
            context.Response.ContentType = "application/json";
            return context.Response.Body.WriteAsync(post).AsTask();
        });
        await server.StartAsync().ConfigureAwait(false);
        var address = server.Urls.Single();
        var ratios = new List<double>();
        for (var i = 0; i < Turns; i++)
        {
            ratios.Add(await TimeAsync(Measured, address).ConfigureAwait(false) / await TimeAsync(Baseline, address).ConfigureAwait(false));
        }

        ratios.Sort();
        var ratio = ratios[Turns / 2];
        return new Outcome(Text(ratio), "", $"<= {Text(Limit)}", ratio <= Limit);
    }

    private static async Task<double> TimeAsync(string way, string address)
    {
        using var process = Process.Start(
            new ProcessStartInfo(Environment.ProcessPath!, [.. Program(), "--first-call", way, address]) { RedirectStandardOutput = true }
        )!;
        var printed = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? double.Parse(printed, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The first call of {way} ended with {process.ExitCode}.");
    }

    /// <summary>The assembly, where this process is the one that runs assemblies.</summary>
    private static string[] Program() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(FirstCallRow).Assembly.Location] : [];

    private static string Text(double ratio) => ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
