using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using ThreadsSdk.Simulator.Tests.Adversary;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Adversary;

/// <summary>Whenever the process of the command is killed, the same line run again ends with exactly one post of each.</summary>
public sealed class KillTests
{
    private const int Lanes = 4;

    [Fact]
    public async Task Post_of_a_killed_process_is_out_exactly_once_when_the_same_line_is_run_again()
    {
        var time = Stopwatch.StartNew();
        var outcomes = new ConcurrentBag<KillOutcome>();
        var number = 0;

        await Task.WhenAll(
            Enumerable
                .Range(0, Lanes)
                .Select(async lane =>
                {
                    await using var one = await KillLane.StartAsync(CampaignSettings.Seed + lane);
                    while (outcomes.Sum(outcome => outcome.Kills) < CampaignSettings.Kills)
                    {
                        outcomes.Add(await one.RunAsync(Interlocked.Increment(ref number)));
                    }
                })
        );

        await File.WriteAllLinesAsync(
            Path.Combine(AppContext.BaseDirectory, "kills.txt"),
            Lines(outcomes, time.Elapsed),
            TestContext.Current.CancellationToken
        );
        var failures = outcomes.Where(outcome => !outcome.IsWell).Select(outcome => outcome.Story).ToList();
        Assert.True(
            failures.Count == 0,
            $"{failures.Count} posts of seed {CampaignSettings.Seed} went wrong:\n{string.Join("\n", failures.Take(10))}"
        );
    }

    private static IEnumerable<string> Lines(IReadOnlyCollection<KillOutcome> outcomes, TimeSpan time)
    {
        var seconds = time.TotalSeconds;
        yield return Line(outcomes.Sum(outcome => outcome.Kills), $"kills of the command, seed {CampaignSettings.Seed}, in {seconds:F0} s");
        yield return Line(
            outcomes.Sum(outcome => outcome.KillsOnTheWay),
            "of them after the first step was written down and before all was out"
        );
        yield return Line(outcomes.Sum(outcome => outcome.Starts), "processes");
        yield return Line(outcomes.Count, "posts and chains, resumed by their keys until they were out");
        yield return Line(outcomes.Sum(outcome => outcome.WrongAttributions), "wrong attributions");
        yield return Line(outcomes.Sum(outcome => outcome.Duplicates), "duplicates");
        yield return Line(outcomes.Sum(outcome => outcome.Losses), "losses");
        yield return Line(outcomes.Sum(outcome => outcome.Leftovers), "leftovers on the media host");
        yield return Line(outcomes.Sum(outcome => outcome.Damaged), "journals damaged or with something left beside them");
    }

    private static string Line(int number, string what) => $"{number.ToString(CultureInfo.InvariantCulture).PadLeft(6)} {what}";
}
