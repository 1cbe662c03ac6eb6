using System.Diagnostics;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>
/// Whatever the network does to a client, there is exactly one post of each, told by its own id. <c>.ci/campaign</c> runs it with other
/// seeds and sizes.
/// </summary>
public sealed class CampaignTests
{
    [Fact]
    public async Task Every_post_is_published_exactly_once_whatever_the_network_does()
    {
        var time = Stopwatch.StartNew();
        var campaign = new Campaign(CampaignSettings.Seed);

        await campaign.RunAsync(Enumerable.Range(CampaignSettings.First, CampaignSettings.Runs));

        await File.WriteAllLinesAsync(
            Path.Combine(AppContext.BaseDirectory, "campaign.txt"),
            campaign.Totals.Lines(time.Elapsed.TotalSeconds),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(CampaignSettings.Runs, campaign.Totals.Runs);
        Assert.True(campaign.Totals.Failures.Count == 0, Explain(campaign.Totals.Failures));
    }

    [Fact]
    public async Task Client_that_sends_again_what_got_no_answer_is_found_out()
    {
        var campaign = new Campaign(seed: 1) { Mutation = handler => new ResendingHandler(handler) };

        await campaign.RunAsync(Enumerable.Range(0, 2_000).Where(number => CampaignPosts.IsOneCall(CampaignPosts.KindOf(number))));

        Assert.True(campaign.Totals.Resent > 0);
        Assert.True(campaign.Totals.Duplicates > 0);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("\n", campaign.Totals.Lines(0)));
    }

    private static string Explain(IReadOnlyList<string> failures) =>
        $"{failures.Count} runs went wrong. Again, one alone: THREADS_CAMPAIGN_SEED={CampaignSettings.Seed} THREADS_CAMPAIGN_FIRST=(run) THREADS_CAMPAIGN_RUNS=1\n"
        + string.Join("\n", failures.Take(10));
}
