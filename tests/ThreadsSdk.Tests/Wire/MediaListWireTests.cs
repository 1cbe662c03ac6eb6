using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>Lists of posts, page by page.</summary>
public sealed class MediaListWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Lists(
            ["Media.List: first of two pages, next holds a token", "Media.List: last of two pages, without paging"],
            t =>
                t.Media.ListAsync(
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
                    $"/v1.0/{UserId}/threads",
                    ("fields", SentFields.OwnPosts),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2")
                ),
                SentCall.Get(
                    $"/v1.0/{UserId}/threads",
                    ("fields", SentFields.OwnPosts),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2"),
                    ("after", "TESTCURSORAFTER1")
                ),
            ],
            [.. Newest, .. Oldest]
        ),
        WireCase.Returns(
            "Media.List: first of two pages, next holds a token",
            t =>
                t.Media.ListPageAsync(
                    UserId,
                    new()
                    {
                        Since = Since,
                        Until = Until,
                        Limit = 2,
                    }
                ),
            SentCall.Get(
                $"/v1.0/{UserId}/threads",
                ("fields", SentFields.OwnPosts),
                ("since", "1696118400"),
                ("until", "1698796800"),
                ("limit", "2")
            ),
            new Page<Media>(Newest, "TESTCURSORBEFORE1", "TESTCURSORAFTER1")
        ),
        WireCase.Returns(
            "Media.List: last of two pages, without paging",
            t =>
                t.Media.ListPageAsync(
                    UserId,
                    new()
                    {
                        Since = Since,
                        Until = Until,
                        Limit = 2,
                        After = "TESTCURSORAFTER1",
                    }
                ),
            SentCall.Get(
                $"/v1.0/{UserId}/threads",
                ("fields", SentFields.OwnPosts),
                ("since", "1696118400"),
                ("until", "1698796800"),
                ("limit", "2"),
                ("after", "TESTCURSORAFTER1")
            ),
            new Page<Media>(Oldest, null, null)
        ),
        WireCase.Returns(
            "Media.List: page before a cursor",
            t => t.Media.ListPageAsync(UserId, new() { Before = "TESTCURSORBEFORE1" }),
            SentCall.Get($"/v1.0/{UserId}/threads", ("fields", SentFields.OwnPosts), ("before", "TESTCURSORBEFORE1")),
            new Page<Media>(
                [
                    new Media
                    {
                        Id = "18010000000000020",
                        MediaProductType = MediaProductType.Threads,
                        MediaType = MediaType.TextPost,
                        Permalink = "https://www.threads.com/@threadsapitestuser/post/Lst20",
                        Owner = new MediaOwner { Id = "17841405793187218" },
                        Username = "threadsapitestuser",
                        Text = "Just posted",
                        Timestamp = Utc("2023-10-09T23:18:27Z"),
                        Shortcode = "Lst20",
                        IsQuotePost = false,
                    },
                ],
                "TESTCURSORBEFORE0",
                "TESTCURSORAFTER0"
            )
        ),
        WireCase.Lists(
            ["Media.List: one page with cursors only", "Media.List: empty page after the last cursor"],
            t => t.Media.ListAsync("me"),
            [
                SentCall.Get("/v1.0/me/threads", ("fields", SentFields.OwnPosts)),
                SentCall.Get("/v1.0/me/threads", ("fields", SentFields.OwnPosts), ("after", "TESTCURSORAFTER2")),
            ],
            new Media
            {
                Id = "18010000000000031",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Lst31",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Mine",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Lst31",
                IsQuotePost = false,
            },
            new Media
            {
                Id = "18010000000000032",
                MediaType = MediaType.RepostFacade,
                RepostedPost = new Media { Id = "18010000000000002" },
            }
        ),
        WireCase.Returns(
            "Media.List: no posts at all",
            t => t.Media.ListPageAsync("17841400000000002"),
            SentCall.Get("/v1.0/17841400000000002/threads", ("fields", SentFields.OwnPosts)),
            new Page<Media>([], null, null)
        ),
        WireCase.Lists(
            ["Media.List: paging before data, unknown properties", "Media.List: empty page that still has cursors"],
            t => t.Media.ListAsync("17841400000000003"),
            [
                SentCall.Get("/v1.0/17841400000000003/threads", ("fields", SentFields.OwnPosts)),
                SentCall.Get("/v1.0/17841400000000003/threads", ("fields", SentFields.OwnPosts), ("after", "TESTCURSORAFTER3")),
            ],
            new Media
            {
                Id = "18010000000000033",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Lst33",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Odd order",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Lst33",
                IsQuotePost = false,
            }
        ),
        WireCase.FailsAfter(
            ["Media.List: first page before a failing one", "Media.List: second page fails"],
            t => t.Media.ListAsync("500500500"),
            ThreadsError.ServiceUnavailable,
            isTransient: true,
            new Media
            {
                Id = "18010000000000034",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Lst34",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "The only one",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Lst34",
                IsQuotePost = false,
            }
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "Media.List: token expired",
            t => t.Media.ListPageAsync("190190190"),
            ThreadsError.TokenExpired
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Media.List: since too early",
            t => t.Media.ListPageAsync("100100100"),
            ThreadsError.InvalidParameter
        ),
        WireCase.Lists(
            ["Media.ListMentions: mentions", "Media.ListMentions: empty page after the last cursor"],
            t =>
                t.Media.ListMentionsAsync(
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
                    $"/v1.0/{UserId}/mentions",
                    ("fields", SentFields.Mentions),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2")
                ),
                SentCall.Get(
                    $"/v1.0/{UserId}/mentions",
                    ("fields", SentFields.Mentions),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2"),
                    ("after", "TESTCURSORAFTER6")
                ),
            ],
            new Media
            {
                Id = "18010000000000061",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@friend/post/Men61",
                Username = "friend",
                Text = "Hello @threadsapitestuser",
                Timestamp = Utc("2025-12-16T10:00:00Z"),
                Shortcode = "Men61",
                IsQuotePost = false,
                HasReplies = false,
                IsReply = true,
                RootPost = new Media { Id = "18010000000000062" },
                RepliedTo = new Media { Id = "18010000000000062" },
                IsVerified = true,
                ProfilePictureUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51.2885-19/test_n.jpg?stp=dst-jpg&_nc_sid=test",
            },
            new Media
            {
                Id = "18010000000000063",
                MediaType = MediaType.Image,
                Username = "other.friend",
                MediaUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51/party_n.jpg",
                Timestamp = Utc("2025-12-15T10:00:00Z"),
                IsVerified = false,
            }
        ),
        WireCase.Returns(
            "Media.ListMentions: ids only",
            t => t.Media.ListMentionsPageAsync("me", new() { Fields = MediaFields.Id }),
            SentCall.Get("/v1.0/me/mentions", ("fields", "id")),
            new Page<Media>([new Media { Id = "18010000000000061" }], null, null)
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Media.ListMentions: app lacks the access tier",
            t => t.Media.ListMentionsPageAsync("104279067"),
            ThreadsError.AccessTierMissing
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Media.ListMentions: scope missing from the token",
            t => t.Media.ListMentionsPageAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        WireCase.Lists(
            ["Media.ListGhostPosts: ghost posts", "Media.ListGhostPosts: empty page after the last cursor"],
            t =>
                t.Media.ListGhostPostsAsync(
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
                    $"/v1.0/{UserId}/ghost_posts",
                    ("fields", SentFields.GhostPosts),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2")
                ),
                SentCall.Get(
                    $"/v1.0/{UserId}/ghost_posts",
                    ("fields", SentFields.GhostPosts),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2"),
                    ("after", "TESTCURSORAFTER7")
                ),
            ],
            new Media
            {
                Id = "18010000000000071",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Gho71",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Still here",
                Timestamp = Utc("2025-12-15T09:30:00Z"),
                Shortcode = "Gho71",
                IsQuotePost = false,
                GhostPostStatus = GhostPostStatus.Active,
                GhostPostExpirationTimestamp = Utc("2025-12-16T09:30:00Z"),
            },
            new Media
            {
                Id = "18010000000000072",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Gho72",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Gone",
                Timestamp = Utc("2025-12-10T09:30:00Z"),
                Shortcode = "Gho72",
                IsQuotePost = false,
                GhostPostStatus = GhostPostStatus.Archived,
                GhostPostExpirationTimestamp = Utc("2025-12-11T09:30:00Z"),
            }
        ),
        WireCase.Returns(
            "Media.ListGhostPosts: none",
            t => t.Media.ListGhostPostsPageAsync("me"),
            SentCall.Get("/v1.0/me/ghost_posts", ("fields", SentFields.GhostPosts)),
            new Page<Media>([], null, null)
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "Media.ListGhostPosts: token expired",
            t => t.Media.ListGhostPostsPageAsync("190190190"),
            ThreadsError.TokenExpired
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);

    private static DateTimeOffset Since => Utc("2023-10-01T00:00:00Z");

    private static DateTimeOffset Until => Utc("2023-11-01T00:00:00Z");

    private static Media[] Newest =>
        [
            new Media
            {
                Id = "18010000000000021",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Lst21",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Newest",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Lst21",
                IsQuotePost = false,
                HasReplies = true,
                ReplyAudience = ReplyAudience.Everyone,
            },
            new Media
            {
                Id = "18010000000000022",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Lst22",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Older",
                Timestamp = Utc("2023-10-08T12:00:00Z"),
                Shortcode = "Lst22",
                IsQuotePost = false,
                TopicTag = "Sundays",
            },
        ];

    private static Media[] Oldest =>
        [
            new Media
            {
                Id = "18010000000000023",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Lst23",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Oldest",
                Timestamp = Utc("2023-10-07T08:00:00Z"),
                Shortcode = "Lst23",
                IsQuotePost = false,
            },
        ];
}
