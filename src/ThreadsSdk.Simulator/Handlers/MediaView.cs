using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Shows a post the way the API does, to one viewer.</summary>
internal sealed class MediaView(SimulatorState state, SiteLinks links)
{
    /// <summary>The depth to which posts within posts are shown in full; further down only their ids are.</summary>
    private const int Depth = 2;

    public IEnumerable<Media> ToMedia(IEnumerable<PostNode> posts, User? viewer) => posts.Select(post => ToMedia(post, viewer));

    public Media ToMedia(PostNode post, User? viewer) => ToMedia(post, viewer, Depth);

    private Media ToMedia(PostNode post, User? viewer, int depth)
    {
        if (depth < 0)
        {
            return new Media { Id = post.Id };
        }

        var isOwn = viewer == post.Author;
        var isNamed = isOwn || !post.Author.IsPrivate;
        var showsAuthor = isNamed && post.ReplyTo is not { IsReply: true };
        var ghostEnd = post.PublishedAt.Add(ThreadsLimits.GhostPostLifetime);
        return new Media
        {
            Id = post.Id,
            MediaProductType = MediaProductType.Threads,
            MediaType = post.Kind,
            MediaUrl = links.Media(post),
            Permalink = isNamed ? links.Permalink(post) : null,
            Owner = isOwn && !post.IsReply ? new MediaOwner { Id = post.Author.Id } : null,
            Username = isNamed ? post.Author.Username : null,
            Text = post.Text,
            Timestamp = WholeSecond.Truncate(post.PublishedAt),
            Shortcode = post.Shortcode,
            ThumbnailUrl = post.Kind == MediaType.Video ? links.Thumbnail(post) : null,
            Children = post.Children.Count > 0 ? [.. post.Children.Select(child => ToMedia(child, viewer, depth - 1))] : null,
            IsQuotePost = post.Quoted is not null,
            QuotedPost = Nested(post.Quoted, viewer, depth),
            RepostedPost = Nested(post.Reposted, viewer, depth),
            AltText = post.AltText,
            LinkAttachmentUrl = post.Link,
            GifUrl = post.Gif is null ? null : links.Gif(post.Gif),
            PollAttachment = PollView.From(post),
            TopicTag = post.TopicTag,
            IsSpoilerMedia = post.IsSpoiler,
            TextEntities = post.TextEntities,
            TextAttachment = post.TextAttachment,
            LocationId = post.Location?.Id,
            Location = post.Location,
            AllowlistedCountryCodes = post.Countries,
            GhostPostStatus =
                !post.IsGhost ? null
                : state.Now < ghostEnd ? GhostPostStatus.Active
                : GhostPostStatus.Archived,
            GhostPostExpirationTimestamp = post.IsGhost ? WholeSecond.Truncate(ghostEnd) : null,
            HasReplies = post.Replies.Exists(reply => reply.IsVisibleTo(viewer)),
            IsReply = post.IsReply,
            IsReplyOwnedByMe = post.IsReply ? isOwn : null,
            RootPost = post.IsReply ? Nested(post.Root, viewer, depth) : null,
            RepliedTo = Nested(post.ReplyTo, viewer, depth),
            HideStatus = post.HideStatus,
            ReplyAudience = isOwn ? new ReplyAudience(post.ReplyControl.ToString().ToUpperInvariant()) : null,
            ReplyApprovalStatus = post.Approval,
            IsVerified = showsAuthor ? post.Author.IsVerified : null,
            ProfilePictureUrl = showsAuthor ? links.Picture(post.Author) : null,
        };
    }

    private Media? Nested(PostNode? post, User? viewer, int depth) => post is null ? null : ToMedia(post, viewer, depth - 1);
}
