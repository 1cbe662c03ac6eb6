using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

internal static class ProfilesCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Returns(
            "Profiles.Get: all fields",
            t => t.Profiles.GetAsync(UserId, ProfileFields.ForOwnProfile),
            profile =>
                Assert.Equal(
                    [Utc("2025-01-01T05:00:00Z"), Utc("2025-01-01T05:00:01.234Z")],
                    profile.RecentlySearchedKeywords!.Select(keyword => keyword.Timestamp!.Value)
                ),
            sent: [SentFields.All("OwnProfile")]
        ),
        Returns("Profiles.Get: id only", t => t.Profiles.GetAsync("me", ProfileFields.Id), sent: [("fields", "id")]),
        Returns(
            "Profiles.Get: numeric id, unknown property, broken usage header",
            t => t.Profiles.GetAsync("17841400000000004"),
            profile =>
            {
                Assert.Equal("17841400000000004", profile.Id);
                Assert.Equal("they", profile.AdditionalProperties!["pronouns"][0].GetString());
            }
        ),
        Returns("Profiles.Get: byte order mark, no content type", t => t.Profiles.GetAsync("17841400000000005")),
        Returns("Profiles.Lookup: public profile", t => t.Profiles.LookupAsync("meta")),
        Returns("Profiles.Lookup: with an id, without counts", t => t.Profiles.LookupAsync("threads")),
        Returns(
            "Profiles.Lookup: numbers and booleans inside strings",
            t => t.Profiles.LookupAsync("instagram"),
            profile => Assert.Equal((true, 0, 6789012345), (profile.IsVerified, profile.LikesCount, profile.ViewsCount))
        ),
        Fails<ThreadsPermissionException>(
            "Profiles.Lookup: app lacks the access tier",
            t => t.Profiles.LookupAsync("private.person"),
            ThreadsError.AccessTierMissing
        ),
        Fails<ThreadsNotFoundException>(
            "Profiles.Lookup: no such profile",
            t => t.Profiles.LookupAsync("nobody.here"),
            ThreadsError.ObjectNotFound
        ),
        Lists(
            ["Profiles.ListPosts: posts of a public profile", "Profiles.ListPosts: empty page after the last cursor"],
            t =>
                t.Profiles.ListPostsAsync(
                    "meta",
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
            "Profiles.ListPosts: ids only",
            t => t.Profiles.ListPostsPageAsync("threads", new() { Fields = MediaFields.Id }),
            sent: [("fields", "id")]
        ),
        Fails<ThreadsPermissionException>(
            "Profiles.ListPosts: app lacks the access tier",
            t => t.Profiles.ListPostsPageAsync("private.person"),
            ThreadsError.AccessTierMissing
        ),
    ];
}
