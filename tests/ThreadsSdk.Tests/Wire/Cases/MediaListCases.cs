using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

/// <summary>Lists of posts, page by page.</summary>
internal static class MediaListCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Lists(
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
            posts => Assert.Equal(["Newest", "Older", "Oldest"], posts.Select(post => post.Text)),
            October
        ),
        Returns(
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
            page => Assert.Equal(("TESTCURSORAFTER1", true), (page.After, page.HasMore)),
            October
        ),
        Returns(
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
            page => Assert.Equal((null, false), (page.After, page.HasMore)),
            October
        ),
        Returns(
            "Media.List: page before a cursor",
            t => t.Media.ListPageAsync(UserId, new() { Before = "TESTCURSORBEFORE1" }),
            page => Assert.Equal(("TESTCURSORBEFORE0", "TESTCURSORAFTER0"), (page.Before, page.After))
        ),
        Lists(["Media.List: one page with cursors only", "Media.List: empty page after the last cursor"], t => t.Media.ListAsync("me")),
        Returns("Media.List: no posts at all", t => t.Media.ListPageAsync("17841400000000002")),
        Lists(
            ["Media.List: paging before data, unknown properties", "Media.List: empty page that still has cursors"],
            t => t.Media.ListAsync("17841400000000003"),
            posts => Assert.Equal("Odd order", Assert.Single(posts).Text)
        ),
        FailsAfter(
            ["Media.List: first page before a failing one", "Media.List: second page fails"],
            t => t.Media.ListAsync("500500500"),
            ThreadsError.ServiceUnavailable,
            isTransient: true
        ),
        Fails<ThreadsAuthenticationException>(
            "Media.List: token expired",
            t => t.Media.ListPageAsync("190190190"),
            ThreadsError.TokenExpired
        ),
        Fails<ThreadsInvalidRequestException>(
            "Media.List: since too early",
            t => t.Media.ListPageAsync("100100100"),
            ThreadsError.InvalidParameter
        ),
        Lists(
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
            sent: October
        ),
        Returns(
            "Media.ListMentions: ids only",
            t => t.Media.ListMentionsPageAsync("me", new() { Fields = MediaFields.Id }),
            sent: [("fields", "id")]
        ),
        Fails<ThreadsPermissionException>(
            "Media.ListMentions: app lacks the access tier",
            t => t.Media.ListMentionsPageAsync("104279067"),
            ThreadsError.AccessTierMissing
        ),
        Fails<ThreadsPermissionException>(
            "Media.ListMentions: scope missing from the token",
            t => t.Media.ListMentionsPageAsync("101010101"),
            ThreadsError.PermissionMissing
        ),
        Lists(
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
            posts => Assert.Equal([GhostPostStatus.Active, GhostPostStatus.Archived], posts.Select(post => post.GhostPostStatus!.Value)),
            October
        ),
        Returns("Media.ListGhostPosts: none", t => t.Media.ListGhostPostsPageAsync("me")),
        Fails<ThreadsAuthenticationException>(
            "Media.ListGhostPosts: token expired",
            t => t.Media.ListGhostPostsPageAsync("190190190"),
            ThreadsError.TokenExpired
        ),
    ];
}
