using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Publishes the post of a container.</summary>
internal static class PostMaker
{
    public static PostNode Publish(SimulatorState state, PostContainer container)
    {
        var post = container.Published = state.Publish(Make(state, container));
        return post;
    }

    private static PostNode Make(SimulatorState state, PostContainer container)
    {
        var options = container.Request.Options;
        var parent = state.Post(options.ReplyToId);
        var isText = container.Request.MediaType == ContainerMediaType.Text;
        var hasOther = options.PollAttachment is not null || options.GifAttachment is not null || options.TextAttachment is not null;
        return new PostNode(state.NewId(), container.Owner, Kind(container.Request.MediaType), state.Now)
        {
            Options = options,
            Text = options.Text,
            AltText = options.AltText,
            Link = options.LinkAttachment ?? (isText && !hasOther ? PostText.FirstLink(options.Text) : null),
            Gif = options.GifAttachment,
            Poll = options.PollAttachment is { } poll ? new PostPoll(poll, [0, 0, 0, 0]) : null,
            TopicTag = options.TopicTag ?? PostText.Tag(options.Text),
            IsSpoiler = options.IsSpoilerMedia is true,
            TextEntities = options.TextEntities,
            TextAttachment = options.TextAttachment,
            Location = state.Location(options.LocationId),
            Countries = options.AllowlistedCountryCodes,
            IsGhost = options.IsGhostPost is true,
            IsItem = container.IsCarouselItem,
            Children = [.. container.Children.Select(child => Publish(state, child))],
            Quoted = state.Post(options.QuotePostId),
            ReplyTo = parent,
            ReplyControl = options.ReplyControl ?? ReplyControl.Everyone,
            ApprovesReplies = options.EnableReplyApprovals is true,
            HideStatus =
                parent is null ? null
                : parent.HideStatus == HideStatus.Hidden ? HideStatus.Hidden
                : HideStatus.NotHushed,
            Approval =
                parent is { Root: { ApprovesReplies: true } root } && root.Author != container.Owner ? ReplyApprovalStatus.Pending : null,
        };
    }

    private static MediaType Kind(ContainerMediaType kind) =>
        kind == ContainerMediaType.Image ? MediaType.Image
        : kind == ContainerMediaType.Video ? MediaType.Video
        : kind == ContainerMediaType.Carousel ? MediaType.CarouselAlbum
        : MediaType.TextPost;
}
