using ThreadsSdk.Simulator.Pipeline;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>What the lists of posts have in common.</summary>
internal static class PostQuery
{
    public static IEnumerable<Post> Newest(this IEnumerable<Post> posts) =>
        posts.OrderByDescending(post => post.PublishedAt).ThenByDescending(post => post.Id, StringComparer.Ordinal);

    /// <summary>The direct replies, or all below, in the order asked for.</summary>
    public static IEnumerable<Post> Ordered(this IEnumerable<Post> replies, bool? newestFirst) =>
        newestFirst is not false ? replies.Newest() : replies.Newest().Reverse();

    public static IEnumerable<Post> Between(this IEnumerable<Post> posts, ApiCall call, DateTimeOffset? since, DateTimeOffset? until)
    {
        if (since >= until)
            throw call.Refuse(ThreadsError.InvalidParameter, detail: "The time must begin before it ends.");
        return posts.Where(post => !(post.PublishedAt < since) && !(post.PublishedAt > until));
    }
}
