using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>What the lists of posts have in common.</summary>
internal static class PostQuery
{
    public static IEnumerable<PostNode> Newest(this IEnumerable<PostNode> posts) =>
        posts.OrderByDescending(post => post.PublishedAt).ThenByDescending(post => post.Id, StringComparer.Ordinal);

    /// <summary>The direct replies, or all below, in the order asked for.</summary>
    public static IEnumerable<PostNode> Ordered(this IEnumerable<PostNode> replies, bool? newestFirst) =>
        newestFirst is not false ? replies.Newest() : replies.Newest().Reverse();

    public static IEnumerable<PostNode> Between(this IEnumerable<PostNode> posts, ApiCall call, DateTimeOffset? since, DateTimeOffset? until)
    {
        if (since >= until)
        {
            throw call.Refuse(ThreadsError.InvalidParameter, detail: "The time must begin before it ends.");
        }

        return posts.Where(post => !(post.PublishedAt < since) && !(post.PublishedAt > until));
    }
}
