using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Handles replies, conversations, and what is shown of them.</summary>
internal sealed class ReplyHandlers(MediaView view)
{
    public void AddTo(HandlerTable table)
    {
        table.Many<RepliesListByUserRequest, Media>(NodeKind.User, ListByUser);
        table.Many<RepliesListRequest, Media>(NodeKind.Media, List);
        table.Many<RepliesListConversationRequest, Media>(NodeKind.Media, ListConversation);
        table.Many<RepliesListPendingRequest, Media>(NodeKind.Media, ListPending);
        table.One<RepliesManageRequest, ActionResult>(NodeKind.Media, Manage);
        table.One<RepliesManagePendingRequest, ActionResult>(NodeKind.Media, ManagePending);
    }

    private IEnumerable<Media> ListByUser(ApiCall call, RepliesListByUserRequest request) =>
        view.ToMedia(
            call.State.Listed.Where(post => post.Author == call.User && post.IsReply)
                .Between(call, request.Options.Since, request.Options.Until)
                .Newest(),
            call.User
        );

    private IEnumerable<Media> List(ApiCall call, RepliesListRequest request)
    {
        var post = MediaHandlers.Find(call, request.MediaId);
        return Shown(call, post.Replies, request.Options.Reverse);
    }

    private IEnumerable<Media> ListConversation(ApiCall call, RepliesListConversationRequest request)
    {
        var post = MediaHandlers.Find(call, request.MediaId);
        return Shown(call, Below(post), request.Options.Reverse);
    }

    private IEnumerable<Media> ListPending(ApiCall call, RepliesListPendingRequest request)
    {
        var post = Owned(call, request.MediaId);
        var status = request.Options.ApprovalStatus;
        var pending = post.Replies.Where(reply =>
            reply.IsListed && reply.Approval is not null && (status is null || reply.Approval == status)
        );
        return view.ToMedia(pending.Ordered(request.Options.Reverse), call.User);
    }

    private static ActionResult Manage(ApiCall call, RepliesManageRequest request)
    {
        var reply = Owned(call, request.ReplyId);
        if (reply.ReplyTo is not { IsReply: false })
        {
            throw call.Refuse(ThreadsError.InvalidParameter, detail: "Only direct replies to a post can be hidden; those below follow.");
        }

        foreach (var post in Below(reply).Prepend(reply))
        {
            post.HideStatus = request.Hide ? HideStatus.Hidden : HideStatus.Unhushed;
        }

        return new ActionResult { Success = true };
    }

    private static ActionResult ManagePending(ApiCall call, RepliesManagePendingRequest request)
    {
        var reply = Owned(call, request.ReplyId);
        if (reply.Approval is null)
        {
            throw call.Refuse(ThreadsError.ObjectNotFound, reply.Id);
        }

        reply.Approval = request.Approve ? null : ReplyApprovalStatus.Ignored;
        return new ActionResult { Success = true };
    }

    /// <summary>Returns a post in a conversation that the user began.</summary>
    private static PostNode Owned(ApiCall call, string id)
    {
        var post = MediaHandlers.Find(call, id);
        return post.Root.Author == call.User
            ? post
            : throw call.Refuse(ThreadsError.PermissionMissing, detail: "The conversation is not the user's own.");
    }

    private static IEnumerable<PostNode> Below(PostNode post) => post.Replies.SelectMany(reply => Below(reply).Prepend(reply));

    private IEnumerable<Media> Shown(ApiCall call, IEnumerable<PostNode> replies, bool? newestFirst) =>
        view.ToMedia(replies.Where(reply => reply.IsListed && reply.IsVisibleTo(call.User)).Ordered(newestFirst), call.User);
}
