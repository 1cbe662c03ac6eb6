using ThreadsSdk.Cli.Output;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling;

namespace ThreadsSdk.Cli.Schedule;

/// <summary>Writes posts of a schedule in words.</summary>
internal static class PostText
{
    private static readonly (ScheduledPostState State, string Word)[] States =
    [
        (ScheduledPostState.Planned, "planned"),
        (ScheduledPostState.Publishing, "publishing"),
        (ScheduledPostState.Published, "published"),
        (ScheduledPostState.Parked, "parked"),
        (ScheduledPostState.Canceled, "canceled"),
    ];

    /// <summary>Gets the words for the states.</summary>
    public static IEnumerable<string> StateWords => States.Select(pair => pair.Word);

    public static ScheduledPostState? StateOf(string word) =>
        States.Where(pair => pair.Word == word).Select(pair => (ScheduledPostState?)pair.State).FirstOrDefault();

    public static string Word(ScheduledPostState state) => States.First(pair => pair.State == state).Word;

    public static string? Word(ScheduleProblem? problem) =>
        problem switch
        {
            null => null,
            ScheduleProblem.Passing => "passing",
            ScheduleProblem.Quota => "quota",
            ScheduleProblem.Login => "login",
            ScheduleProblem.Refused => "refused",
            ScheduleProblem.Late => "late",
            _ => "unknown",
        };

    /// <summary>Writes what a plan says on one line.</summary>
    public static string Summary(PublishPlan plan)
    {
        var first = plan.Posts[0];
        var text = first.Options.Text is { Length: > 0 } words ? Plain.OneLine(words) : $"({MediaText(first) ?? "no text"})";
        var more = plan.Posts.Length - 1;
        return more switch
        {
            0 => text,
            1 => $"(+1 reply) {text}",
            _ => $"(+{more} replies) {text}",
        };
    }

    /// <summary>Names the images and videos of a post; null when it has none.</summary>
    public static string? MediaText(PlannedPost post) => post.Media.IsEmpty ? null : string.Join(", ", post.Media.Select(MediaText));

    public static string MediaText(PostMedia media)
    {
        var kind = media.Kind switch
        {
            MediaKind.Image => "image",
            MediaKind.Video => "video",
            _ => "media",
        };
        return media.Source.Url is null ? $"{kind} of the schedule" : $"{kind} at {media.Source}";
    }
}
