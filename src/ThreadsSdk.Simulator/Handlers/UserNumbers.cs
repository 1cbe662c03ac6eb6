using System.Globalization;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Counts what was done with the posts of a profile within some days.</summary>
internal sealed class UserNumbers(SimulatorState state, User user, DateTimeOffset start, DateTimeOffset end)
{
    private const int ViewsPerDay = 900;

    private readonly List<PostNode> _posts =
    [
        .. state
            .Posts.Where(post => post.Author == user && !post.IsItem && post.Reposted is null)
            .Where(post => post.PublishedAt >= start && post.PublishedAt <= end),
    ];

    /// <summary>Returns one value for each day that the time asked for touches; that of today holds what was seen so far.</summary>
    public IReadOnlyList<MetricValue> Views()
    {
        var values = new List<MetricValue>();
        for (var day = PacificDay.Of(start); PacificDay.Start(day) < end; day = day.AddDays(1))
        {
            var name = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var views = 100 + StableNumber.From($"{user.Id}/{name}", ViewsPerDay);
            values.Add(new MetricValue { Value = (long)(views * Passed(day)), EndTime = PacificDay.Start(day.AddDays(1)) });
        }

        return values;
    }

    public long Total(UserMetric metric) =>
        metric == UserMetric.Likes ? _posts.Sum(post => post.Counts.Likes)
        : metric == UserMetric.Replies ? _posts.Sum(post => post.Replies.Count(reply => reply.IsShown && state.IsCounted(reply)))
        : metric == UserMetric.Reposts ? Sum(MediaMetric.Reposts)
        : metric == UserMetric.Quotes ? Sum(MediaMetric.Quotes)
        : metric == UserMetric.FollowersCount ? user.Followers
        : 0;

    /// <summary>Returns the clicks on each link, the most clicked one first.</summary>
    public IReadOnlyList<LinkClicks> Clicks() =>
        [
            .. _posts
                .Where(post => post.Link is not null && post.Counts.Clicks > 0)
                .GroupBy(post => post.Link, StringComparer.Ordinal)
                .Select(link => new LinkClicks { LinkUrl = link.Key, Value = link.Sum(post => post.Counts.Clicks) })
                .OrderByDescending(link => link.Value),
        ];

    /// <summary>Returns how much of the day has passed by now, from 0 to 1.</summary>
    private double Passed(DateOnly day) => Math.Clamp((state.Now - PacificDay.Start(day)) / TimeSpan.FromDays(1), 0, 1);

    private long Sum(MediaMetric metric) => _posts.Sum(post => PostNumbers.Get(state, post, metric));
}
