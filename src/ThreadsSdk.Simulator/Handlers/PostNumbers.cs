using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>The numbers of one post: what the world outside did with it, and what was done in the simulator.</summary>
internal static class PostNumbers
{
    public static long Of(SimulatorState state, PostNode post, MediaMetric metric) =>
        metric == MediaMetric.Views ? post.Counts.Views
        : metric == MediaMetric.Likes ? post.Counts.Likes
        : metric == MediaMetric.Replies ? Replies(state, post)
        : metric == MediaMetric.Reposts ? post.Counts.Reposts + state.Posts.Count(other => other.Reposted == post)
        : metric == MediaMetric.Quotes ? post.Counts.Quotes + state.Posts.Count(other => other.Quoted == post)
        : metric == MediaMetric.Shares ? post.Counts.Shares
        : 0;

    /// <summary>Of a post all replies below it, of a reply the direct ones.</summary>
    private static int Replies(SimulatorState state, PostNode post) =>
        post.IsReply ? post.Replies.Count(reply => reply.IsShown) : state.Posts.Count(reply => reply.IsShown && reply.IsReply && reply.Root == post);
}
