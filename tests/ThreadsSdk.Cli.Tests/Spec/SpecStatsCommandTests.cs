using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Spec.Tooling;
using ThreadsSdk.Spec.Tooling.Changes;
using ThreadsSdk.Spec.Tooling.Tests.Support;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Spec;

public sealed class SpecStatsCommandTests : IDisposable
{
    private static readonly SpecStats Stats = SpecStats.Create(SpecSource.LoadBuiltIn().Content);
    private readonly SpecFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Counts_and_hash_are_printed_written_or_given_as_json()
    {
        var printed = await CommandRun.OfAsync("spec", "stats");
        var written = await CommandRun.OfAsync("spec", "stats", SpecFolder.Spec, "--output", _folder["stats.txt"]);
        var json = await CommandRun.OfAsync("spec", "stats", "--json");

        Assert.Equal(ExitCode.Ok, written.Exit);
        Assert.Equal(Stats.ToText(), printed.Out);
        Assert.Equal(Stats.ToText(), await File.ReadAllTextAsync(_folder["stats.txt"], Cancellation));
        Assert.Equal(Stats.Meaning, json.Json.GetProperty("meaning").GetString());
        Assert.All(Stats.Counts, count => Assert.Equal(count.Count, json.Json.GetProperty(count.Kind).GetInt32()));
    }
}
