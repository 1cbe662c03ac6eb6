using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

public sealed class ProfilesWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Returns(
            "Profiles.Get: all fields",
            t => t.Profiles.GetAsync(UserId, ProfileFields.ForOwnProfile),
            SentCall.Get($"/v1.0/{UserId}", ("fields", SentFields.WholeProfile)),
            new Profile
            {
                Id = "17841405793187218",
                Username = "threadsapitestuser",
                Name = "Threads API Test User",
                ThreadsProfilePictureUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51.2885-19/test_n.jpg?stp=dst-jpg&_nc_sid=test",
                ThreadsBiography = "This is my Threads bio.\nSecond line 🎈",
                IsVerified = false,
                RecentlySearchedKeywords =
                [
                    new SearchedKeyword { Query = "some keyword", Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(1735707600000) },
                    new SearchedKeyword
                    {
                        Query = "some other keyword",
                        Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(1735707601234),
                    },
                ],
                IsEligibleForGeoGating = true,
            }
        ),
        WireCase.Returns(
            "Profiles.Get: id only",
            t => t.Profiles.GetAsync("me", ProfileFields.Id),
            SentCall.Get("/v1.0/me", ("fields", "id")),
            new Profile { Id = "17841405793187218" }
        ),
        WireCase.Returns(
            "Profiles.Get: numeric id, unknown property, broken usage header",
            t => t.Profiles.GetAsync("17841400000000004"),
            SentCall.Get("/v1.0/17841400000000004", ("fields", SentFields.Profile)),
            new Profile
            {
                Id = "17841400000000004",
                Username = "numbers",
                AdditionalProperties = More("""{"pronouns":["they","them"]}"""),
            }
        ),
        WireCase.Returns(
            "Profiles.Get: byte order mark, no content type",
            t => t.Profiles.GetAsync("17841400000000005"),
            SentCall.Get("/v1.0/17841400000000005", ("fields", SentFields.Profile)),
            new Profile { Id = "17841400000000005" }
        ),
        WireCase.Returns(
            "Profiles.Lookup: public profile",
            t => t.Profiles.LookupAsync("meta"),
            SentCall.Get("/v1.0/profile_lookup", ("username", "meta")),
            new PublicProfile
            {
                Username = "meta",
                Name = "Meta",
                ProfilePictureUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51.2885-19/test_n.jpg?stp=dst-jpg&_nc_sid=test",
                Biography = "Build the future.",
                IsVerified = true,
                FollowerCount = 1234567,
                LikesCount = 2345678,
                QuotesCount = 345678,
                RepliesCount = 456789,
                RepostsCount = 567890,
                ViewsCount = 6789012345,
            }
        ),
        WireCase.Returns(
            "Profiles.Lookup: with an id, without counts",
            t => t.Profiles.LookupAsync("threads"),
            SentCall.Get("/v1.0/profile_lookup", ("username", "threads")),
            new PublicProfile
            {
                Id = "63055343223",
                Username = "threads",
                Name = "Threads",
                IsVerified = true,
            }
        ),
        WireCase.Returns(
            "Profiles.Lookup: numbers and booleans inside strings",
            t => t.Profiles.LookupAsync("instagram"),
            SentCall.Get("/v1.0/profile_lookup", ("username", "instagram")),
            new PublicProfile
            {
                Username = "instagram",
                IsVerified = true,
                FollowerCount = 1234567,
                LikesCount = 0,
                ViewsCount = 6789012345,
            }
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Profiles.Lookup: app lacks the access tier",
            t => t.Profiles.LookupAsync("private.person"),
            ThreadsError.AccessTierMissing
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Profiles.Lookup: no such profile",
            t => t.Profiles.LookupAsync("nobody.here"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Lists(
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
            [
                SentCall.Get(
                    "/v1.0/profile_posts",
                    ("username", "meta"),
                    ("fields", SentFields.ProfilePosts),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2")
                ),
                SentCall.Get(
                    "/v1.0/profile_posts",
                    ("username", "meta"),
                    ("fields", SentFields.ProfilePosts),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2"),
                    ("after", "TESTCURSORAFTER12")
                ),
            ],
            new Media
            {
                Id = "18010000000000094",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@meta/post/Met94",
                Username = "meta",
                Text = "News",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Met94",
                IsQuotePost = false,
                HasReplies = true,
                LinkAttachmentUrl = "https://about.meta.com/",
            },
            new Media
            {
                Id = "18010000000000095",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.Image,
                Permalink = "https://www.threads.com/@meta/post/Met95",
                Username = "meta",
                Text = "Picture",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Met95",
                IsQuotePost = false,
                MediaUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51/meta_n.jpg",
                AltText = "A logo",
            }
        ),
        WireCase.Returns(
            "Profiles.ListPosts: ids only",
            t => t.Profiles.ListPostsPageAsync("threads", new() { Fields = MediaFields.Id }),
            SentCall.Get("/v1.0/profile_posts", ("username", "threads"), ("fields", "id")),
            new Page<Media>([new Media { Id = "18010000000000096" }], null, null)
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Profiles.ListPosts: app lacks the access tier",
            t => t.Profiles.ListPostsPageAsync("private.person"),
            ThreadsError.AccessTierMissing
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);

    private static DateTimeOffset Since => Utc("2023-10-01T00:00:00Z");

    private static DateTimeOffset Until => Utc("2023-11-01T00:00:00Z");
}
