using System.Globalization;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.AspNetCore.Schedule.Html;

/// <summary>Tells posts apart by their first words, or by what they have instead.</summary>
internal static class PostText
{
    /// <summary>Gets the beginning of what a plan says, in one line.</summary>
    public static string Short(PublishPlan plan, int length)
    {
        var text = string.Join(' ', Whole(plan.Posts[0]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var characters = new StringInfo(text);
        return characters.LengthInTextElements <= length ? text : $"{characters.SubstringByTextElements(0, length - 1)}\u2026";
    }

    /// <summary>Gets what one post says.</summary>
    public static string Whole(PlannedPost post) =>
        post.RepostedPostId is { } reposted ? $"Repost of {reposted}"
        : string.IsNullOrWhiteSpace(post.Options.Text) ? "Without text"
        : post.Options.Text;

    /// <summary>Gets what a plan has beside its texts.</summary>
    public static IEnumerable<string> Extras(PublishPlan plan)
    {
        if (plan.Posts.Length > 1)
        {
            yield return $"Chain of {plan.Posts.Length} posts";
        }

        var media = plan.Posts.SelectMany(static post => post.Media).ToList();
        foreach (
            var text in new[]
            {
                Count(media.Count(static one => one.Kind == MediaKind.Image), "image"),
                Count(media.Count(static one => one.Kind == MediaKind.Video), "video"),
                Count(media.Count(static one => one.Kind is not (MediaKind.Image or MediaKind.Video)), "file"),
                Count(plan.Posts.Count(static post => post.Options.PollAttachment is not null), "poll"),
            }.OfType<string>()
        )
        {
            yield return text;
        }

        if (plan.Posts[0].Options.ReplyToId is { } id)
        {
            yield return $"Reply to {id}";
        }
    }

    private static string? Count(int count, string thing) =>
        count == 0 ? null
        : count == 1 ? $"1 {thing}"
        : $"{count} {thing}s";
}
