using System.Globalization;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Whatever goes wrong at whichever step, there is exactly one post of each, and nothing is left on the media host.</summary>
public sealed class ExactlyOnceTests(CaseCount count) : IClassFixture<CaseCount>
{
    private const int Pairs = 30;

    public static TheoryData<string> Kinds => [.. PostKinds.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_post_is_published_exactly_once_when_any_one_step_fails(string kind)
    {
        await using var world = await PublishWorld.StartAsync();
        var smooth = new FaultPlan(null);
        var expected = await PublishedAsync(world, kind, "smooth", smooth);
        Assert.NotEmpty(expected);

        var cases = 0;
        foreach (var point in Points(smooth))
        {
            var plan = new FaultPlan(point);
            var published = await PublishedAsync(world, kind, point.ToString(), plan);

            // Steps that run at the same time may come in another order, or be fewer; then there was no fault to survive.
            cases += plan.HasHappened ? 1 : 0;
            Assert.True(
                expected.SequenceEqual(published),
                $"{point}: {string.Join(" | ", published)} instead of {string.Join(" | ", expected)}"
            );
            Assert.True(world.Hosted.Count == 0, $"{point}: {world.Hosted.Count} files are left on the media host.");
        }

        count.Add(kind, cases);
        Assert.True(cases >= 20, $"Only {cases} cases.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Every_post_is_published_exactly_once_when_two_steps_fail(string kind)
    {
        await using var world = await PublishWorld.StartAsync();
        var smooth = new FaultPlan(null);
        var expected = await PublishedAsync(world, kind, "smooth", smooth);
        var points = Points(smooth).ToList();
        var random = new Random(kind.Length);

        for (var pair = 0; pair < Pairs; pair++)
        {
            var (first, second) = (points[random.Next(points.Count)], points[random.Next(points.Count)]);
            var published = await PublishedAsync(world, kind, $"{pair}: {first}, {second}", new FaultPlan(first), new FaultPlan(second));

            Assert.True(
                expected.SequenceEqual(published),
                $"{first}, {second}: {string.Join(" | ", published)} instead of {string.Join(" | ", expected)}"
            );
            Assert.True(world.Hosted.Count == 0, $"{first}, {second}: {world.Hosted.Count} files are left on the media host.");
        }

        count.Add(kind + ", two faults", Pairs);
    }

    /// <summary>Publishes, starts a new process as often as one fails, and tells what came of it.</summary>
    private static async Task<List<string>> PublishedAsync(
        PublishWorld world,
        string kind,
        string key,
        params IReadOnlyList<FaultPlan> plans
    )
    {
        world.Clock.Advance(TimeSpan.FromMinutes(10));
        var before = world.Simulator.PublishedBy(world.User).Count;
        var failure = await world.PublishAsync(key, PostKinds.All[kind](world), plans[0]);
        for (var attempt = 1; failure is not null && attempt < 4; attempt++)
        {
            failure = await world.PublishAsync(
                key,
                PostKinds.All[kind](world),
                attempt < plans.Count ? plans[attempt] : new FaultPlan(null)
            );
        }

        Assert.True(failure is null, $"{key}: {failure}");
        var published = world.Simulator.PublishedBy(world.User).Skip(before).ToList();
        return [.. published.Select((post, index) => Describe(post, index == 0 ? null : published[index - 1]))];
    }

    private static string Describe(SimulatedPost post, SimulatedPost? previous) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{post.MediaType} '{post.Text}' {string.Join(',', post.Media.Select(media => media.AltText))} {post.Media.Count} in reply to {(post.ReplyToId == previous?.Id ? "the one before" : post.ReplyToId)}, quotes {post.QuotedId}, reposts {post.RepostedId}"
        );

    private static IEnumerable<FaultPoint> Points(FaultPlan smooth) =>
        from boundary in Enum.GetValues<Boundary>()
        from step in Enumerable.Range(0, smooth.Steps[boundary])
        from fault in Enum.GetValues<Fault>()
        select new FaultPoint(boundary, step, fault);
}
