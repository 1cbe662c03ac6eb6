using System.Globalization;

namespace ThreadsSdk.Scheduling.Campaigns.Support;

/// <summary>Says what a campaign came to.</summary>
internal sealed class ChaosReport
{
    private readonly List<string> _wrong = [];

    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Compares what is on Threads with what was planned.</summary>
    public static async Task<ChaosReport> CreateAsync(
        ChaosWorld world,
        IReadOnlyList<ScheduledPost> posts,
        CancellationToken cancellationToken
    )
    {
        var report = new ChaosReport();
        foreach (var user in posts.GroupBy(static post => post.UserId, StringComparer.Ordinal))
        {
            report.Compare(world, [.. user.OrderBy(static post => post.At).ThenBy(static post => post.Id)]);
        }

        report.Expect(
            0,
            await world.CountAsync(
                """SELECT count(*) FROM "ThreadsLanes" WHERE "NextAt" IS NULL AND EXISTS (SELECT 1 FROM "ThreadsScheduledPosts" p WHERE p."UserId" = "ThreadsLanes"."UserId" AND p."DueAt" IS NOT NULL)""",
                cancellationToken
            ),
            "lanes without a next moment"
        );
        report.Expect(0, Directory.Exists(world.MediaFolder) ? Directory.GetFiles(world.MediaFolder).Length : 0, "files on the media host");
        return report;
    }

    public void Expect(long expected, long actual, string what)
    {
        if (expected != actual)
        {
            _wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{actual} {what}, not {expected}"));
        }
    }

    /// <summary>The time from its moment to the first attempt at a post, sorted.</summary>
    public static List<double> Lateness(IEnumerable<ScheduledPost> posts) =>
        [
            .. posts
                .Where(static post => post.BegunAt is not null)
                .Select(static post => (post.BegunAt!.Value - post.At).TotalSeconds)
                .Order(),
        ];

    /// <summary>Gets the longest time in which no post was begun while posts became due and the database was there.</summary>
    public static TimeSpan LongestSilence(IEnumerable<ScheduledPost> posts, DateTimeOffset start, DateTimeOffset end, Chaos chaos)
    {
        var begun = posts
            .Select(static post => post.BegunAt)
            .OfType<DateTimeOffset>()
            .Where(time => time >= start && time <= end)
            .Order()
            .ToList();
        return begun
            .Zip(begun.Skip(1))
            .Where(pair => !chaos.Outages.Exists(outage => outage.From <= pair.Second && outage.Until >= pair.First))
            .Select(static pair => pair.Second - pair.First)
            .DefaultIfEmpty()
            .Max();
    }

    public static double Percentile(List<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[(int)((sorted.Count - 1) * part)];

    private void Compare(ChaosWorld world, List<ScheduledPost> planned)
    {
        var user = world.Users.Single(user => user.Id == planned[0].UserId);
        var published = world.Simulator.PublishedBy(user);
        var expected = planned
            .Where(static post => post.State == ScheduledPostState.Published)
            .SelectMany(static post => post.Plan.Posts.Select(part => (Text: part.Options.Text ?? "", post.At)))
            .ToList();
        if (!published.Select(static post => post.Text ?? "").SequenceEqual(expected.Select(static post => post.Text)))
        {
            _wrong.Add(
                $"{user}: published [{string.Join(" | ", published.Select(static post => post.Text))}], planned [{string.Join(" | ", expected.Select(static post => post.Text))}]"
            );
            return;
        }

        foreach (var (post, plan) in published.Zip(expected).Where(static pair => pair.First.PublishedAt < pair.Second.At))
        {
            _wrong.Add($"{user}: '{plan.Text}' was published {(plan.At - post.PublishedAt).TotalMilliseconds} ms early");
        }
    }
}
