using System.Globalization;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>Describes posts of the simulator, so that two runs can be compared.</summary>
internal static class PostDescriptions
{
    /// <summary>All that is to be right about posts that belong together, each below the one before it.</summary>
    public static List<string> From(IReadOnlyList<SimulatedPost> posts) =>
        [.. posts.Select((post, index) => Describe(post, index == 0 ? null : posts[index - 1]))];

    private static string Describe(SimulatedPost post, SimulatedPost? previous)
    {
        var parent = post.ReplyToId is not null && post.ReplyToId == previous?.Id ? "the one before" : post.ReplyToId;
        var media = string.Join(',', post.Media.Select(media => $"{media.MediaType} {media.AltText}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{post.MediaType} '{post.Text}' #{post.TopicTag} link {post.Link} media [{media}] replies to {parent}, quotes {post.QuotedId}, reposts {post.RepostedId}"
        );
    }
}
