using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Limits a list of posts to the times a call asks for.</summary>
internal static class PostPeriod
{
    public static IEnumerable<PostNode> Between(
        this IEnumerable<PostNode> posts,
        ApiCall call,
        DateTimeOffset? since,
        DateTimeOffset? until
    )
    {
        if (since >= until)
        {
            throw call.Refuse(ThreadsError.InvalidParameter, detail: "The time must begin before it ends.");
        }

        return posts.Where(post => !(post.PublishedAt < since) && !(post.PublishedAt > until));
    }
}
