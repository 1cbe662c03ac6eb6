using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.Control;
using ThreadsSdk.Simulator.Face.Views;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Face;

/// <summary>Shows posts as a reader of Threads sees them, and what only their makers see. The caller holds the state's gate.</summary>
internal sealed class PostViews(SimulatorState state, SiteLinks links)
{
    private const int DeepestReply = 8;

    public UserView From(User user) =>
        new(user.Username, user.Name, user.Biography, new Uri(links.Picture(user)).PathAndQuery, user.IsVerified, user.Followers);

    public PostView From(PostNode post, bool withReplies = false, int depth = 0) =>
        new()
        {
            Id = post.Id,
            Link = new Uri(links.Permalink(post)).PathAndQuery,
            Author = From(post.Author),
            At = post.PublishedAt,
            Text = TextPieces.OfPost(post),
            Attachment = TextPieces.OfAttachment(post.TextAttachment),
            Media = [.. (post.Children.Count > 0 ? post.Children : [post]).Select(Media).OfType<MediaView>()],
            IsSpoiler = post.IsSpoiler,
            Poll = Poll(post),
            Quoted = post.Quoted is { IsDeleted: false } quoted && depth == 0 ? From(quoted, depth: 1) : null,
            Reposted = post.Reposted is { } reposted && depth == 0 ? From(reposted, depth: 1) : null,
            RepliesTo = post.ReplyTo?.Author.Username,
            Card = post.Link,
            Remarks = [.. Remarks(post)],
            Decisions = [.. Decisions(post).Select(action => (action.Name, char.ToUpperInvariant(action.Name[0]) + action.Name[1..]))],
            Numbers = Numbers(post),
            Replies = withReplies && depth < DeepestReply ? Replies(post, depth) : [],
            FurtherReplies = withReplies && depth == DeepestReply ? post.Replies.Count(reply => !reply.IsDeleted) : 0,
        };

    private IReadOnlyList<PostView> Replies(PostNode post, int depth) =>
        [
            .. post
                .Replies.Where(reply => !reply.IsDeleted)
                .OrderBy(reply => reply.PublishedAt)
                .Select(reply => From(reply, withReplies: true, depth + 1)),
        ];

    private MediaView? Media(PostNode post)
    {
        var source = post.Options?.ImageUrl ?? post.Options?.VideoUrl;
        var element =
            post.Kind == MediaType.Image ? "img"
            : post.Kind == MediaType.Video ? "video"
            : post.Kind == MediaType.Audio ? "audio"
            : null;
        return post.Gif is { } gif ? new MediaView("img", new Uri(links.Gif(gif)).PathAndQuery, "GIF " + gif.GifId, null)
            : element is not null ? new MediaView(element, new Uri(links.Media(post)!).PathAndQuery, post.AltText, source)
            : null;
    }

    private PollView? Poll(PostNode post) =>
        post.Poll is not { } poll
            ? null
            : new PollView(
                [
                    .. poll
                        .Texts.Select((text, i) => (Number: i + 1, Text: text, Votes: poll.Votes[i]))
                        .Where(option => !string.IsNullOrEmpty(option.Text))
                        .Select(option => (option.Number, option.Text!, option.Votes)),
                ],
                poll.Total,
                state.Now >= post.PublishedAt + ThreadsLimits.PollDuration
            );

    private static IEnumerable<ModerationAction> Decisions(PostNode post) =>
        post.Approval is { } approval
            ? approval == ReplyApprovalStatus.Ignored
                ? [Moderation.Approve]
                : [Moderation.Approve, Moderation.Ignore]
            : post.ReplyTo is not { IsReply: false }
                ? []
                : post.HideStatus == ThreadsSdk.HideStatus.Hidden
                    ? [Moderation.Unhide]
                    : [Moderation.Hide];

    private static IEnumerable<string> Remarks(PostNode post)
    {
        if (post.TopicTag is { } topic)
        {
            yield return $"Topic: {topic}";
        }

        if (post.Location is { } location)
        {
            yield return $"At {location.Name}";
        }

        if (post.IsGhost)
        {
            yield return $"Ghost post: gone after {Times.Ahead(ThreadsLimits.GhostPostLifetime)}";
        }

        if (post.ReplyControl != ReplyControl.Everyone)
        {
            yield return $"May reply: {post.ReplyControl.ToString().Replace('_', ' ')}";
        }

        if (post.ApprovesReplies)
        {
            yield return "Replies need approval";
        }

        if (post.Countries is { Count: > 0 } countries)
        {
            yield return $"Only in {string.Join(", ", countries)}";
        }

        if (post.Approval is { } approval)
        {
            yield return $"Approval: {approval}";
        }

        if (post.HideStatus == ThreadsSdk.HideStatus.Hidden)
        {
            yield return "Hidden";
        }

        if (!post.IsThere)
        {
            yield return "Not to be found yet";
        }
    }

    private static IReadOnlyList<(string Name, long Value)> Numbers(PostNode post) =>
        [
            ("views", post.Counts.Views),
            ("likes", post.Counts.Likes),
            ("replies", post.Replies.Count(reply => reply.IsShown)),
            ("reposts", post.Counts.Reposts),
            ("quotes", post.Counts.Quotes),
            ("shares", post.Counts.Shares),
        ];
}
