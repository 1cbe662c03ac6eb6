using System.Globalization;
using ThreadsSdk.Cli.Output;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Shows one post of a schedule to people.</summary>
internal static class PostCard
{
    /// <summary>Shows when a post is published.</summary>
    public static Card Short(ScheduledPost post, ScheduleZone zone, string user) => Tables.Card(Head(post, zone, user));

    /// <summary>Shows all there is to know.</summary>
    public static Card Whole(ScheduledPost post, ScheduleZone zone, string user, string? advice) =>
        Tables.Card([
            .. Head(post, zone, user),
            ("key", post.IdempotencyKey),
            ("repeats", post.RecurringName),
            ("waits until", Time(post.WaitsUntil)),
            ("attempts", post.Attempts == 0 ? null : post.Attempts.ToString(CultureInfo.InvariantCulture)),
            ("begun", Time(post.BegunAt)),
            (PostText.Word(post.State) is var word && post.SettledAt is null ? "ended" : word, Time(post.SettledAt)),
            ("as", post.PostIds.IsEmpty ? null : string.Join(", ", post.PostIds)),
            ("same as", post.EqualPostId?.ToString(CultureInfo.InvariantCulture)),
            ("problem", PostText.Word(post.Problem)),
            ("reason", post.Reason),
            ("to do", advice),
            .. post.Plan.Posts.Select((planned, number) => (Title(number, post.Plan), (string?)Content(planned))),
        ]);

    private static IEnumerable<(string Name, string? Value)> Head(ScheduledPost post, ScheduleZone zone, string user) =>
        [
            ("id", post.Id.ToString(CultureInfo.InvariantCulture)),
            ("state", PostText.Word(post.State)),
            ("at", Moments.Utc(post.At)),
            ("local", zone.Show(post.At)),
            ("user", user),
        ];

    private static string Title(int number, PublishPlan plan) => plan.Posts.Length == 1 ? "text" : $"post {number + 1}";

    private static string Content(PlannedPost post)
    {
        var options = post.Options;
        List<string?> lines =
        [
            options.Text,
            .. post.Media.Select(media => PostText.MediaText(media) + (media.AltText is { } alt ? $": {alt}" : "")),
            options.LinkAttachment is { } link ? $"link: {link}" : null,
            options.TopicTag is { } topic ? $"topic: {topic}" : null,
            options.ReplyToId is { } reply ? $"reply to: {reply}" : null,
            options.QuotePostId is { } quote ? $"quotes: {quote}" : null,
        ];
        return string.Join('\n', lines.Where(line => !string.IsNullOrEmpty(line)));
    }

    private static string? Time(DateTimeOffset? time) => time is { } moment ? Moments.Utc(moment) : null;
}
