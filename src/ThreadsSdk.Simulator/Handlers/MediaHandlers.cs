using System.Text.RegularExpressions;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Posts, alone and in lists.</summary>
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

    /// <summary>The post, when the user may see it: anyone's public ones, and what is the user's business.</summary>
    public static PostNode Find(ApiCall call, string id)
    {
        var post = call.State.Post(id);
        var isSeen = post is not null
            && (post.Author == call.User || post.Root.Author == call.User || (!post.Author.IsPrivate && post.IsVisibleTo(call.User)));
        return isSeen ? post! : throw call.Refuse(ThreadsError.ObjectNotFound, id);
    }

    private Media Get(ApiCall call, MediaGetRequest request) => view.Of(Find(call, request.MediaId), call.User);

    private IEnumerable<Media> List(ApiCall call, MediaListRequest request) =>
        view.All(Own(call).Between(call, request.Options.Since, request.Options.Until).Newest(), call.User);

    private IEnumerable<Media> ListGhostPosts(ApiCall call, MediaListGhostPostsRequest request) =>
        view.All(Own(call).Where(post => post.IsGhost).Between(call, request.Options.Since, request.Options.Until).Newest(), call.User);

    private IEnumerable<Media> ListMentions(ApiCall call, MediaListMentionsRequest request)
    {
        var name = new Regex($@"(?<!\w)@{Regex.Escape(call.User.Username)}(?![\w.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        var mentions = call.State.Listed.Where(post =>
            post.IsShown && post.Author != call.User && !post.Author.IsPrivate && post.Text is not null && name.IsMatch(post.Text));
        return view.All(mentions.Between(call, request.Options.Since, request.Options.Until).Newest(), call.User);
    }

    /// <summary>What Meta does about a second repost of the same post is not known: here each call makes one.</summary>
    private static RepostedMedia Repost(ApiCall call, MediaRepostRequest request)
    {
        ContainerRules.FindPost(call, request.MediaId);
        var original = Find(call, request.MediaId);
        var repost = new PostNode(call.State.NewId(), call.User, MediaType.RepostFacade, call.State.Now) { Reposted = original.Reposted ?? original };
        return new RepostedMedia { Id = call.State.Publish(repost).Id };
    }

    private static DeletedMedia Delete(ApiCall call, MediaDeleteRequest request)
    {
        var post = Find(call, request.MediaId);
        if (post.Author != call.User)
        {
            throw call.Refuse(ThreadsError.PermissionMissing, detail: "Only the user's own posts can be deleted.");
        }

        post.IsDeleted = true;
        return new DeletedMedia { Success = true, DeletedId = post.Id };
    }

    private static IEnumerable<PostNode> Own(ApiCall call) =>
        call.State.Listed.Where(post => post.Author == call.User && !post.IsReply && !post.IsItem);
}
