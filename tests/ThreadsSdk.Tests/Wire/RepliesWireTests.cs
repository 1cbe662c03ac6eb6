using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

public sealed class RepliesWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Lists(
            ["Replies.List: first of two pages", "Replies.List: last of two pages, without paging"],
            t => t.Replies.ListAsync("18010000000000001", new() { Reverse = false, Limit = 3 }),
            [
                SentCall.Get("/v1.0/18010000000000001/replies", ("fields", SentFields.Replies), ("reverse", "false"), ("limit", "3")),
                SentCall.Get(
                    "/v1.0/18010000000000001/replies",
                    ("fields", SentFields.Replies),
                    ("reverse", "false"),
                    ("limit", "3"),
                    ("after", "TESTCURSORAFTER9")
                ),
            ],
            new Media
            {
                Id = "18010000000000083",
                Text = "First Reply",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@replier/post/Rp83",
                Shortcode = "Rp83",
                Username = "replier",
                IsQuotePost = false,
                HasReplies = true,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                IsReply = true,
                IsReplyOwnedByMe = false,
                HideStatus = HideStatus.NotHushed,
                IsVerified = true,
                ProfilePictureUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51.2885-19/test_n.jpg?stp=dst-jpg&_nc_sid=test",
            },
            new Media
            {
                Id = "18010000000000084",
                Text = "Second Reply",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@replier/post/Rp84",
                Shortcode = "Rp84",
                Username = "replier",
                IsQuotePost = false,
                HasReplies = false,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                IsReply = true,
                IsReplyOwnedByMe = false,
                HideStatus = HideStatus.Hidden,
            },
            new Media
            {
                Id = "18010000000000085",
                Text = "Third Reply",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@replier/post/Rp85",
                Shortcode = "Rp85",
                Username = "replier",
                IsQuotePost = false,
                HasReplies = false,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                IsReply = true,
                IsReplyOwnedByMe = false,
                HideStatus = HideStatus.Unhushed,
            },
            new Media
            {
                Id = "18010000000000086",
                Text = "Fourth",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@replier/post/Rp86",
                Shortcode = "Rp86",
                Username = "replier",
                IsQuotePost = false,
                HasReplies = false,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                IsReply = true,
                IsReplyOwnedByMe = false,
                HideStatus = HideStatus.Covered,
            },
            new Media
            {
                Id = "18010000000000087",
                Text = "Fifth",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@replier/post/Rp87",
                Shortcode = "Rp87",
                Username = "replier",
                IsQuotePost = false,
                HasReplies = false,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                IsReply = true,
                IsReplyOwnedByMe = false,
                HideStatus = HideStatus.Blocked,
            },
            new Media
            {
                Id = "18010000000000088",
                Text = "Sixth",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@replier/post/Rp88",
                Shortcode = "Rp88",
                Username = "replier",
                IsQuotePost = false,
                HasReplies = false,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                IsReply = true,
                IsReplyOwnedByMe = false,
                HideStatus = HideStatus.Restricted,
            }
        ),
        WireCase.Returns(
            "Replies.List: no replies",
            t => t.Replies.ListPageAsync("18010000000000002"),
            SentCall.Get("/v1.0/18010000000000002/replies", ("fields", SentFields.Replies)),
            new Page<Media>([], null, null)
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Replies.List: no such object",
            t => t.Replies.ListPageAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Replies.List: scope missing from the token",
            t => t.Replies.ListPageAsync("10101010"),
            ThreadsError.PermissionMissing
        ),
        WireCase.Lists(
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
            [
                SentCall.Get(
                    $"/v1.0/{UserId}/replies",
                    ("fields", SentFields.OwnReplies),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2")
                ),
                SentCall.Get(
                    $"/v1.0/{UserId}/replies",
                    ("fields", SentFields.OwnReplies),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2"),
                    ("after", "TESTCURSORAFTER8")
                ),
            ],
            new Media
            {
                Id = "18010000000000081",
                Text = "Reply Text",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Rp81",
                Shortcode = "Rp81",
                Username = "threadsapitestuser",
                IsQuotePost = false,
                HasReplies = false,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                IsReply = true,
                IsReplyOwnedByMe = true,
                HideStatus = HideStatus.NotHushed,
                ReplyAudience = ReplyAudience.Everyone,
                IsVerified = false,
                ProfilePictureUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51.2885-19/test_n.jpg?stp=dst-jpg&_nc_sid=test",
            },
            new Media
            {
                Id = "18010000000000082",
                Text = "With a picture",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.Image,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Rp82",
                Shortcode = "Rp82",
                Username = "threadsapitestuser",
                IsQuotePost = false,
                HasReplies = false,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                IsReply = true,
                IsReplyOwnedByMe = true,
                HideStatus = HideStatus.NotHushed,
                MediaUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51/r_n.jpg",
                ReplyAudience = ReplyAudience.ParentPostAuthorOnly,
            }
        ),
        WireCase.Returns(
            "Replies.ListByUser: ids only",
            t => t.Replies.ListByUserPageAsync("me", new() { Fields = MediaFields.Id }),
            SentCall.Get("/v1.0/me/replies", ("fields", "id")),
            new Page<Media>([new Media { Id = "18010000000000081" }], null, null)
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Replies.ListByUser: scope missing from the token",
            t => t.Replies.ListByUserPageAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "Replies.ListByUser: token expired",
            t => t.Replies.ListByUserPageAsync("190190190"),
            ThreadsError.TokenExpired
        ),
        WireCase.Lists(
            ["Replies.ListConversation: every depth", "Replies.ListConversation: empty page after the last cursor"],
            t => t.Replies.ListConversationAsync("18010000000000001", new() { Reverse = false, Limit = 3 }),
            [
                SentCall.Get("/v1.0/18010000000000001/conversation", ("fields", SentFields.Replies), ("reverse", "false"), ("limit", "3")),
                SentCall.Get(
                    "/v1.0/18010000000000001/conversation",
                    ("fields", SentFields.Replies),
                    ("reverse", "false"),
                    ("limit", "3"),
                    ("after", "TESTCURSORAFTER10")
                ),
            ],
            new Media
            {
                Id = "18010000000000083",
                Text = "First Reply",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@replier/post/Rp83",
                Shortcode = "Rp83",
                Username = "replier",
                IsQuotePost = false,
                HasReplies = true,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                IsReply = true,
                IsReplyOwnedByMe = false,
                HideStatus = HideStatus.NotHushed,
            },
            new Media
            {
                Id = "18010000000000089",
                Text = "Reply to the first",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@replier/post/Rp89",
                Shortcode = "Rp89",
                Username = "replier",
                IsQuotePost = false,
                HasReplies = false,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000083" },
                IsReply = true,
                IsReplyOwnedByMe = false,
                HideStatus = HideStatus.NotHushed,
                GifUrl = "https://media2.giphy.com/media/test/200.gif",
            }
        ),
        WireCase.Returns(
            "Replies.ListConversation: no replies",
            t => t.Replies.ListConversationPageAsync("18010000000000002"),
            SentCall.Get("/v1.0/18010000000000002/conversation", ("fields", SentFields.Replies)),
            new Page<Media>([], null, null)
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Replies.ListConversation: not a root post",
            t => t.Replies.ListConversationPageAsync("18010000000000083"),
            ThreadsError.InvalidParameter
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Replies.ListConversation: no such object",
            t => t.Replies.ListConversationPageAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Lists(
            ["Replies.ListPending: pending ones", "Replies.ListPending: empty page after the last cursor"],
            t => t.Replies.ListPendingAsync("18010000000000001", new() { ApprovalStatus = ReplyApprovalStatus.Pending, Reverse = false }),
            [
                SentCall.Get(
                    "/v1.0/18010000000000001/pending_replies",
                    ("fields", SentFields.PendingReplies),
                    ("approval_status", "pending"),
                    ("reverse", "false")
                ),
                SentCall.Get(
                    "/v1.0/18010000000000001/pending_replies",
                    ("fields", SentFields.PendingReplies),
                    ("approval_status", "pending"),
                    ("reverse", "false"),
                    ("after", "TESTCURSORAFTER11")
                ),
            ],
            new Media
            {
                Id = "18010000000000091",
                Text = "pending reply",
                TopicTag = "First Topic",
                Timestamp = Utc("2024-01-01T18:20:00Z"),
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@replier/post/Rp91",
                Shortcode = "Rp91",
                Username = "replier",
                IsQuotePost = false,
                HasReplies = false,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                IsReply = true,
                IsReplyOwnedByMe = false,
                HideStatus = HideStatus.NotHushed,
                ReplyApprovalStatus = ReplyApprovalStatus.Pending,
            }
        ),
        WireCase.Returns(
            "Replies.ListPending: pending and ignored ones",
            t => t.Replies.ListPendingPageAsync("18010000000000001"),
            SentCall.Get("/v1.0/18010000000000001/pending_replies", ("fields", SentFields.PendingReplies)),
            new Page<Media>(
                [
                    new Media
                    {
                        Id = "18010000000000092",
                        Text = "ignored reply",
                        TopicTag = "First Topic",
                        Timestamp = Utc("2024-01-01T18:20:00Z"),
                        MediaProductType = MediaProductType.Threads,
                        MediaType = MediaType.TextPost,
                        Permalink = "https://www.threads.com/@replier/post/Rp92",
                        Shortcode = "Rp92",
                        Username = "replier",
                        IsQuotePost = false,
                        HasReplies = false,
                        RootPost = new Media { Id = "18010000000000001" },
                        RepliedTo = new Media { Id = "18010000000000001" },
                        IsReply = true,
                        IsReplyOwnedByMe = false,
                        HideStatus = HideStatus.NotHushed,
                        ReplyApprovalStatus = ReplyApprovalStatus.Ignored,
                    },
                    new Media
                    {
                        Id = "18010000000000091",
                        Text = "pending reply",
                        TopicTag = "First Topic",
                        Timestamp = Utc("2024-01-01T18:20:00Z"),
                        MediaProductType = MediaProductType.Threads,
                        MediaType = MediaType.TextPost,
                        Permalink = "https://www.threads.com/@replier/post/Rp91",
                        Shortcode = "Rp91",
                        Username = "replier",
                        IsQuotePost = false,
                        HasReplies = false,
                        RootPost = new Media { Id = "18010000000000001" },
                        RepliedTo = new Media { Id = "18010000000000001" },
                        IsReply = true,
                        IsReplyOwnedByMe = false,
                        HideStatus = HideStatus.NotHushed,
                        ReplyApprovalStatus = ReplyApprovalStatus.Pending,
                    },
                    new Media { Id = "18010000000000093", ReplyApprovalStatus = new ReplyApprovalStatus("undecided") },
                ],
                null,
                null
            )
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Replies.ListPending: no such object",
            t => t.Replies.ListPendingPageAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Replies.ListPending: replies need no approval",
            t => t.Replies.ListPendingPageAsync("100100100"),
            ThreadsError.ReplyApprovalsDisabled
        ),
        WireCase.Returns(
            "Replies.Manage: hidden",
            t => t.Replies.ManageAsync("18010000000000083", hide: true),
            SentCall.Post("/v1.0/18010000000000083/manage_reply", ("hide", "true")),
            new ActionResult { Success = true }
        ),
        WireCase.Returns(
            "Replies.Manage: shown again",
            t => t.Replies.ManageAsync("18010000000000083", hide: false),
            SentCall.Post("/v1.0/18010000000000083/manage_reply", ("hide", "false")),
            new ActionResult { Success = true }
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Replies.Manage: not a top-level reply",
            t => t.Replies.ManageAsync("18010000000000089", hide: true),
            ThreadsError.InvalidParameter
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Replies.Manage: no such object",
            t => t.Replies.ManageAsync("404404404", hide: false),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Replies.Manage: app not reviewed",
            t => t.Replies.ManageAsync("104279017", hide: true),
            ThreadsError.ReviewMissing
        ),
        WireCase.Returns(
            "Replies.ManagePending: approved",
            t => t.Replies.ManagePendingAsync("18010000000000091", approve: true),
            SentCall.Post("/v1.0/18010000000000091/manage_pending_reply", ("approve", "true")),
            new ActionResult { Success = true }
        ),
        WireCase.Returns(
            "Replies.ManagePending: ignored",
            t => t.Replies.ManagePendingAsync("18010000000000091", approve: false),
            SentCall.Post("/v1.0/18010000000000091/manage_pending_reply", ("approve", "false")),
            new ActionResult { Success = true }
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Replies.ManagePending: no such object",
            t => t.Replies.ManagePendingAsync("404404404", approve: true),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Replies.ManagePending: scope missing from the token",
            t => t.Replies.ManagePendingAsync("101010101", approve: false),
            ThreadsError.PermissionMissing
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);

    private static DateTimeOffset Since => Utc("2023-10-01T00:00:00Z");

    private static DateTimeOffset Until => Utc("2023-11-01T00:00:00Z");
}
