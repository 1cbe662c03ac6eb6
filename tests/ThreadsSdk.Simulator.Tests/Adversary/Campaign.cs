namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>Many runs, half of them over a Threads that behaves as in production, several at the same time.</summary>
internal sealed class Campaign(int seed)
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    private readonly Dictionary<string, SmoothRun> _smooth = [];

    public CampaignTotals Totals { get; } = new(seed);

    /// <summary>What a client is broken with, for a test of the tests.</summary>
    public Func<HttpMessageHandler, HttpMessageHandler>? Mutation { get; init; }

    /// <summary>Carries out runs, each by its number.</summary>
    public async Task RunAsync(IEnumerable<int> numbers)
    {
        await using (var world = await CampaignWorld.StartAsync(isReal: false))
        {
            foreach (var kind in CampaignPosts.Kinds)
            {
                _smooth[kind] = await SmoothRun.OfAsync(world, kind);
            }
        }

        // Every round publishes each kind once, and every second one does so over a Threads that behaves as in production.
        var rounds = numbers.GroupBy(number => number / CampaignPosts.Kinds.Count);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount };
        await Parallel.ForEachAsync(rounds, parallel, async (round, _) => await RunAsync(round.Key % 2 == 1, round));
    }

    private async Task RunAsync(bool isReal, IEnumerable<int> numbers)
    {
        await using var world = await CampaignWorld.StartAsync(isReal, Mutation);
        foreach (var number in numbers)
        {
            var run = new CampaignRun(world, seed, number, isReal);
            Totals.Add(await run.RunAsync(_smooth[run.Kind]).WaitAsync(LongestRun));
        }
    }
}
