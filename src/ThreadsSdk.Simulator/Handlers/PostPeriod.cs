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

        // A post says when it was published in whole seconds, so those of its time are found by it.
        return posts.Where(post => !(WholeSecond.Truncate(post.PublishedAt) < since) && !(WholeSecond.Truncate(post.PublishedAt) > until));
    }
}
