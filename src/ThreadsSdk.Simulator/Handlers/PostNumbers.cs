using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Counts what was done with one post, outside the simulator and within.</summary>
internal static class PostNumbers
{
    public static long Get(SimulatorState state, PostNode post, MediaMetric metric) =>
        metric == MediaMetric.Views ? post.Counts.Views
        : metric == MediaMetric.Likes ? post.Counts.Likes
        : metric == MediaMetric.Replies ? Replies(state, post)
        : metric == MediaMetric.Reposts ? post.Counts.Reposts + state.Posts.Count(other => other.Reposted == post && state.IsCounted(other))
        : metric == MediaMetric.Quotes ? post.Counts.Quotes + state.Posts.Count(other => other.Quoted == post && state.IsCounted(other))
        : metric == MediaMetric.Shares ? post.Counts.Shares
        : 0;

    /// <summary>Counts all replies below a post, and the direct ones to a reply.</summary>
    private static int Replies(SimulatorState state, PostNode post) =>
        post.IsReply
            ? post.Replies.Count(reply => reply.IsShown && state.IsCounted(reply))
            : state.Posts.Count(reply => reply.IsShown && state.IsCounted(reply) && reply.IsReply && reply.Root == post);
}
