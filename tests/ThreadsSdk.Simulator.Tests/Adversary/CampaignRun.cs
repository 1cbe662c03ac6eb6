using System.Globalization;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>One post of one kind, published through the adversary; all of it follows from a seed and the number of the run.</summary>
internal sealed class CampaignRun(CampaignWorld world, int seed, int number, bool isReal)
{
    private readonly Random _random = new(HashCode(seed, number));

    public string Kind { get; } = CampaignPosts.KindOf(number);

    /// <summary>Publishes a post like it before, the post itself against the adversary, and others in between.</summary>
    public async Task<RunOutcome> RunAsync(SmoothRun smooth)
    {
        var chain = CampaignPosts.All[Kind](world.World);
        var key = string.Create(CultureInfo.InvariantCulture, $"run-{number}");
        world.World.Simulator.Faults.RealWorld = isReal ? new RealWorldFaults { Seed = _random.Next() } : null;
        world.Clock.Skew = isReal ? TimeSpan.FromSeconds(_random.Next(-CampaignSettings.Skew, CampaignSettings.Skew + 1)) : TimeSpan.Zero;
        world.Wait(TimeSpan.FromMinutes(10));
        var before = Ids();
        HashSet<string> others = [];
        if (_random.Next(3) > 0)
        {
            others.UnionWith(await world.PublishQuietlyAsync(chain, key + "-before"));
        }

        world.Wait(TimeSpan.FromSeconds(_random.Next(5, 300)));

        var plan = NetworkPlan.Draw(_random, smooth.Usual);
        var (requests, writes, delivered, sent) = (world.Proxy.Requests, world.Proxy.Writes, world.Proxy.Delivered, world.SentWrites);
        world.Proxy.Plan = plan;
        var told = await world.PublishAsync(chain, key, parallel: _random.Next(1, 4), PauseAsync);
        world.Proxy.Plan = NetworkPlan.Smooth();
        await world.Proxy.SettleAsync();

        List<SimulatedPost> posts = [.. world.Posts.Where(post => !before.Contains(post.Id) && !others.Contains(post.Id))];
        var isUnknown = told.IsUnknown && CampaignPosts.IsOneCall(Kind);
        var outcome = RunOutcome.Of(smooth.Posts, posts, told, isUnknown) with
        {
            Requests = world.Proxy.Requests - requests,
            Delivered = world.Proxy.Delivered - delivered,
            Resent = Math.Max(0, world.Proxy.Writes - writes - (world.SentWrites - sent)),
            Faults = [.. plan.Happened],
            Leftovers = world.Files.Count,
        };
        world.Files.Clear();
        return outcome with
        {
            Story =
                $"run {number} of seed {seed} ({Kind}, {(isReal ? "like Meta" : "plain")}): {outcome}\n  plan: {plan}\n  {told}\n"
                + $"  posts: {string.Join(" | ", posts.Select(post => post.Id).Zip(PostDescriptions.From(posts)))}\n  expected: {string.Join(" | ", smooth.Posts)}",
        };

        // A minute goes by, in which what is late arrives and somebody else uses the account, perhaps to say the same.
        async Task PauseAsync()
        {
            await world.Proxy.SettleAsync();
            world.Wait(TimeSpan.FromSeconds(_random.Next(1, 120)));
            var other = _random.Next(4) switch
            {
                0 or 1 => chain,
                2 => new PostChain(Post.Text("Something else")),
                _ => null,
            };
            if (other is not null)
            {
                others.UnionWith(await world.PublishQuietlyAsync(other, $"{key}-between-{others.Count}"));
            }
        }
    }

    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) + (number * 7_919));

    private HashSet<string> Ids() => [.. world.Posts.Select(post => post.Id)];
}
