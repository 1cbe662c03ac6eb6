using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

internal static class RepliesCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Lists(
            ["Replies.List: first of two pages", "Replies.List: last of two pages, without paging"],
            t => t.Replies.ListAsync("18010000000000001", new() { Reverse = false, Limit = 3 }),
            replies => Assert.Equal(HideStatus.Known.ToHashSet(), replies.Select(reply => reply.HideStatus!.Value).ToHashSet())
        ),
        Returns("Replies.List: no replies", t => t.Replies.ListPageAsync("18010000000000002")),
        Fails<ThreadsNotFoundException>(
            "Replies.List: no such object",
            t => t.Replies.ListPageAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        Fails<ThreadsPermissionException>(
            "Replies.List: scope missing from the token",
            t => t.Replies.ListPageAsync("10101010"),
            ThreadsError.PermissionMissing
        ),
        Lists(
            ["Replies.ListByUser: own replies", "Replies.ListByUser: empty page after the last cursor"],
            t =>
                t.Replies.ListByUserAsync(
                    UserId,
                    new()
                    {
                        Since = Since,
                        Until = Until,
                        Limit = 2,
                    }
                ),
            sent: October
        ),
        Returns(
            "Replies.ListByUser: ids only",
            t => t.Replies.ListByUserPageAsync("me", new() { Fields = MediaFields.Id }),
            sent: [("fields", "id")]
        ),
        Fails<ThreadsPermissionException>(
            "Replies.ListByUser: scope missing from the token",
            t => t.Replies.ListByUserPageAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        Fails<ThreadsAuthenticationException>(
            "Replies.ListByUser: token expired",
            t => t.Replies.ListByUserPageAsync("190190190"),
            ThreadsError.TokenExpired
        ),
        Lists(
            ["Replies.ListConversation: every depth", "Replies.ListConversation: empty page after the last cursor"],
            t => t.Replies.ListConversationAsync("18010000000000001", new() { Reverse = false, Limit = 3 }),
            replies => Assert.Equal(replies[0].Id, replies[1].RepliedTo?.Id),
            [("reverse", "false"), ("limit", "3")]
        ),
        Returns("Replies.ListConversation: no replies", t => t.Replies.ListConversationPageAsync("18010000000000002")),
        Fails<ThreadsInvalidRequestException>(
            "Replies.ListConversation: not a root post",
            t => t.Replies.ListConversationPageAsync("18010000000000083"),
            ThreadsError.InvalidParameter
        ),
        Fails<ThreadsNotFoundException>(
            "Replies.ListConversation: no such object",
            t => t.Replies.ListConversationPageAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        Lists(
            ["Replies.ListPending: pending ones", "Replies.ListPending: empty page after the last cursor"],
            t => t.Replies.ListPendingAsync("18010000000000001", new() { ApprovalStatus = ReplyApprovalStatus.Pending, Reverse = false }),
            sent: [("approval_status", "pending"), ("reverse", "false")]
        ),
        Returns(
            "Replies.ListPending: pending and ignored ones",
            t => t.Replies.ListPendingPageAsync("18010000000000001"),
            page => Assert.Equal(["ignored", "pending", "undecided"], page.Items.Select(reply => reply.ReplyApprovalStatus?.Value))
        ),
        Fails<ThreadsNotFoundException>(
            "Replies.ListPending: no such object",
            t => t.Replies.ListPendingPageAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        Fails<ThreadsInvalidRequestException>(
            "Replies.ListPending: replies need no approval",
            t => t.Replies.ListPendingPageAsync("100100100"),
            ThreadsError.ReplyApprovalsDisabled
        ),
        Returns("Replies.Manage: hidden", t => t.Replies.ManageAsync("18010000000000083", hide: true)),
        Returns("Replies.Manage: shown again", t => t.Replies.ManageAsync("18010000000000083", hide: false)),
        Fails<ThreadsInvalidRequestException>(
            "Replies.Manage: not a top-level reply",
            t => t.Replies.ManageAsync("18010000000000089", hide: true),
            ThreadsError.InvalidParameter
        ),
        Fails<ThreadsNotFoundException>(
            "Replies.Manage: no such object",
            t => t.Replies.ManageAsync("404404404", hide: false),
            ThreadsError.ObjectNotFound,
            sent: [("hide", "false")]
        ),
        Fails<ThreadsPermissionException>(
            "Replies.Manage: app not reviewed",
            t => t.Replies.ManageAsync("104279017", hide: true),
            ThreadsError.ReviewMissing
        ),
        Returns("Replies.ManagePending: approved", t => t.Replies.ManagePendingAsync("18010000000000091", approve: true)),
        Returns("Replies.ManagePending: ignored", t => t.Replies.ManagePendingAsync("18010000000000091", approve: false)),
        Fails<ThreadsNotFoundException>(
            "Replies.ManagePending: no such object",
            t => t.Replies.ManagePendingAsync("404404404", approve: true),
            ThreadsError.ObjectNotFound,
            sent: [("approve", "true")]
        ),
        Fails<ThreadsPermissionException>(
            "Replies.ManagePending: scope missing from the token",
            t => t.Replies.ManagePendingAsync("101010101", approve: false),
            ThreadsError.PermissionMissing,
            sent: [("approve", "false")]
        ),
    ];
}
