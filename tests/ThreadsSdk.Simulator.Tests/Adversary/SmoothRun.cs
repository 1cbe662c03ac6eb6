namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>What comes of a post when nothing goes wrong.</summary>
/// <param name="Posts">The posts, each described.</param>
/// <param name="Usual">How many requests of each <see cref="CallKind"/> it takes.</param>
internal sealed record SmoothRun(IReadOnlyList<string> Posts, IReadOnlyList<int> Usual)
{
    public static async Task<SmoothRun> OfAsync(CampaignWorld world, string kind)
    {
        world.Wait(TimeSpan.FromMinutes(10));
        var before = world.Posts.Count;
        var plan = world.Proxy.Plan = NetworkPlan.Smooth();
        await world.PublishAsync(CampaignPosts.All[kind](world.World), "smooth " + kind, parallel: 1, () => Task.CompletedTask);
        return new SmoothRun(PostDescriptions.From([.. world.Posts.Skip(before)]), plan.Seen);
    }
}
