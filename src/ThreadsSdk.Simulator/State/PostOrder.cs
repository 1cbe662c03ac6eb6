namespace ThreadsSdk.Simulator.State;

/// <summary>Orders posts as lists show them.</summary>
internal static class PostOrder
{
    public static IEnumerable<PostNode> Newest(this IEnumerable<PostNode> posts) =>
        posts.OrderByDescending(post => post.PublishedAt).ThenByDescending(post => post.Id, StringComparer.Ordinal);

    /// <summary>Orders replies as asked for: the newest first unless that is false.</summary>
    public static IEnumerable<PostNode> Ordered(this IEnumerable<PostNode> replies, bool? newestFirst) =>
        newestFirst is not false ? replies.Newest() : replies.Newest().Reverse();
}
