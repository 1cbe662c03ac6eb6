using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Handles posts, alone and in lists.</summary>
internal sealed class MediaHandlers(MediaView view)
{
    public void AddTo(HandlerTable table)
    {
        table.One<MediaGetRequest, Media>(NodeKind.Media, Get);
        table.Many<MediaListRequest, Media>(NodeKind.User, List);
        table.Many<MediaListMentionsRequest, Media>(NodeKind.User, ListMentions);
        table.Many<MediaListGhostPostsRequest, Media>(NodeKind.User, ListGhostPosts);
        table.One<MediaRepostRequest, RepostedMedia>(NodeKind.Media, Repost);
        table.One<MediaDeleteRequest, DeletedMedia>(NodeKind.Media, Delete);
    }

    /// <summary>Returns a post the user may see: public ones, their own, and those in their conversations.</summary>
    public static PostNode Find(ApiCall call, string id)
    {
        var post = call.State.Post(id);
        var isSeen =
            post is not null
            && (post.Author == call.User || post.Root.Author == call.User || (!post.Author.IsPrivate && post.IsVisibleTo(call.User)));
        return isSeen ? post! : throw call.Refuse(ThreadsError.ObjectNotFound, id);
    }

    private Media Get(ApiCall call, MediaGetRequest request) => view.ToMedia(Find(call, request.MediaId), call.User);

    private IEnumerable<Media> List(ApiCall call, MediaListRequest request) =>
        view.ToMedia(Own(call).Between(call, request.Options.Since, request.Options.Until).Newest(), call.User);

    private IEnumerable<Media> ListGhostPosts(ApiCall call, MediaListGhostPostsRequest request) =>
        view.ToMedia(Own(call).Where(post => post.IsGhost).Between(call, request.Options.Since, request.Options.Until).Newest(), call.User);

    private IEnumerable<Media> ListMentions(ApiCall call, MediaListMentionsRequest request)
    {
        var mentions = call.State.Listed.Where(post =>
            post.IsShown && post.Author != call.User && !post.Author.IsPrivate && PostText.Mentions(post.Text, call.User)
        );
        return view.ToMedia(mentions.Between(call, request.Options.Since, request.Options.Until).Newest(), call.User);
    }

    /// <summary>Reposts a post. What Meta does about a second repost of the same post is not known: here each call makes one.</summary>
    private static RepostedMedia Repost(ApiCall call, MediaRepostRequest request)
    {
        ContainerRules.FindPost(call, request.MediaId);
        var original = Find(call, request.MediaId);
        var repost = new PostNode(call.State.NewId(), call.User, MediaType.RepostFacade, call.State.Now)
        {
            Reposted = original.Reposted ?? original,
        };
        return new RepostedMedia { Id = call.State.Publish(repost).Id };
    }

    private static DeletedMedia Delete(ApiCall call, MediaDeleteRequest request)
    {
        var post = Find(call, request.MediaId);
        if (post.Author != call.User)
        {
            throw call.Refuse(ThreadsError.PermissionMissing, detail: "Only the user's own posts can be deleted.");
        }

        call.State.Delete(post);
        return new DeletedMedia { Success = true, DeletedId = post.Id };
    }

    private static IEnumerable<PostNode> Own(ApiCall call) =>
        call.State.Listed.Where(post => post.Author == call.User && !post.IsReply && !post.IsItem);
}
