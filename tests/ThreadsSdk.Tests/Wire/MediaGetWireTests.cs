using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>Every kind of post there is.</summary>
public sealed class MediaGetWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Returns(
            "Media.Get: text with poll, place, countries and spoiler",
            t => t.Media.GetAsync("18010000000000001", MediaFields.ForPost),
            SentCall.Get("/v1.0/18010000000000001", ("fields", SentFields.WholePost)),
            new Media
            {
                Id = "18010000000000001",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Abc_dEf-1",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Today is Monday 🎉 and this is a spoiler",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Abc_dEf-1",
                IsQuotePost = false,
                TopicTag = "Mondays",
                HasReplies = true,
                IsReply = false,
                ReplyAudience = ReplyAudience.Everyone,
                PollAttachment = new Poll
                {
                    OptionA = "first option",
                    OptionB = "second option",
                    OptionC = "third option",
                    OptionD = "fourth option",
                    OptionAVotesPercentage = 0.1,
                    OptionBVotesPercentage = 0.2,
                    OptionCVotesPercentage = 0.15,
                    OptionDVotesPercentage = 0.55,
                    TotalVotes = 100,
                    ExpirationTimestamp = Utc("2025-01-01T23:00:00Z"),
                },
                IsSpoilerMedia = false,
                TextEntities =
                [
                    new TextEntity
                    {
                        EntityType = TextEntityType.Spoiler,
                        Offset = 33,
                        Length = 7,
                    },
                ],
                LocationId = "12345",
                Location = new Location
                {
                    Id = "12345",
                    Address = "1 Hacker Way",
                    Name = "Facebook Headquarters",
                    City = "Menlo Park",
                    Country = "USA",
                    Latitude = 37.48375115774628,
                    Longitude = -122.14892131843617,
                    PostalCode = "94025",
                },
                AllowlistedCountryCodes = ["US", "CA"],
                IsVerified = true,
                ProfilePictureUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51.2885-19/test_n.jpg?stp=dst-jpg&_nc_sid=test",
            }
        ),
        WireCase.Returns(
            "Media.Get: the same without the poll's numbers",
            t => t.Media.GetAsync("18010000000000001", MediaFields.Id | MediaFields.Text),
            SentCall.Get("/v1.0/18010000000000001", ("fields", "id,text")),
            new Media
            {
                Id = "18010000000000001",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Abc_dEf-1",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Today is Monday 🎉 and this is a spoiler",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Abc_dEf-1",
                IsQuotePost = false,
                TopicTag = "Mondays",
                HasReplies = true,
                IsReply = false,
                ReplyAudience = ReplyAudience.Everyone,
                PollAttachment = new Poll
                {
                    OptionA = "first option",
                    OptionB = "second option",
                    OptionC = "third option",
                    OptionD = "fourth option",
                },
                IsSpoilerMedia = false,
                TextEntities =
                [
                    new TextEntity
                    {
                        EntityType = TextEntityType.Spoiler,
                        Offset = 33,
                        Length = 7,
                    },
                ],
                LocationId = "12345",
                Location = new Location
                {
                    Id = "12345",
                    Address = "1 Hacker Way",
                    Name = "Facebook Headquarters",
                    City = "Menlo Park",
                    Country = "USA",
                    Latitude = 37.48375115774628,
                    Longitude = -122.14892131843617,
                    PostalCode = "94025",
                },
                AllowlistedCountryCodes = ["US", "CA"],
                IsVerified = true,
                ProfilePictureUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51.2885-19/test_n.jpg?stp=dst-jpg&_nc_sid=test",
            }
        ),
        WireCase.Returns(
            "Media.Get: image",
            t => t.Media.GetAsync("18010000000000002"),
            SentCall.Get("/v1.0/18010000000000002", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000002",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.Image,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Img2",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "A cat",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Img2",
                IsQuotePost = false,
                MediaUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51/cat_n.jpg",
                AltText = "A black cat on a red sofa",
                IsSpoilerMedia = true,
                ReplyAudience = ReplyAudience.MentionedOnly,
                HasReplies = false,
            }
        ),
        WireCase.Returns(
            "Media.Get: video",
            t => t.Media.GetAsync("18010000000000003"),
            SentCall.Get("/v1.0/18010000000000003", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000003",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.Video,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Vid3",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Vid3",
                IsQuotePost = false,
                MediaUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t50/waves.mp4",
                ThumbnailUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51/waves_n.jpg",
                AltText = "Waves",
                IsSpoilerMedia = false,
            }
        ),
        WireCase.Returns(
            "Media.Get: carousel",
            t => t.Media.GetAsync("18010000000000004"),
            SentCall.Get("/v1.0/18010000000000004", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000004",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.CarouselAlbum,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Car4",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Both of them",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Car4",
                IsQuotePost = false,
                MediaUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51/one_n.png",
                Children =
                [
                    new Media
                    {
                        Id = "18010000000000041",
                        MediaType = MediaType.Image,
                        MediaUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51/one_n.png",
                        AltText = "One",
                    },
                    new Media
                    {
                        Id = "18010000000000042",
                        MediaType = MediaType.Video,
                        MediaUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t50/two.mp4",
                        ThumbnailUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51/two_n.jpg",
                    },
                ],
            }
        ),
        WireCase.Returns(
            "Media.Get: carousel with bare children",
            t => t.Media.GetAsync("18010000000000005"),
            SentCall.Get("/v1.0/18010000000000005", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000005",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.CarouselAlbum,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Car5",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Car5",
                IsQuotePost = false,
                Children = [new Media { Id = "18010000000000051" }, new Media { Id = "18010000000000052" }],
            }
        ),
        WireCase.Returns(
            "Media.Get: quote with link",
            t => t.Media.GetAsync("18010000000000006"),
            SentCall.Get("/v1.0/18010000000000006", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000006",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Quo6",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Well said https://example.com/",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Quo6",
                IsQuotePost = true,
                QuotedPost = new Media { Id = "18010000000000002" },
                LinkAttachmentUrl = "https://example.com/",
            }
        ),
        WireCase.Returns(
            "Media.Get: repost",
            t => t.Media.GetAsync("18010000000000007"),
            SentCall.Get("/v1.0/18010000000000007", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000007",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.RepostFacade,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Rep7",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Timestamp = Utc("2024-10-09T10:00:00Z"),
                Shortcode = "Rep7",
                IsQuotePost = false,
                RepostedPost = new Media { Id = "18010000000000002" },
            }
        ),
        WireCase.Returns(
            "Media.Get: text attachment",
            t => t.Media.GetAsync("18010000000000008"),
            SentCall.Get("/v1.0/18010000000000008", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000008",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Att8",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "A long read",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Att8",
                IsQuotePost = false,
                TextAttachment = new TextAttachment
                {
                    Plaintext = "Lengthy plaintext for the text attachment.",
                    LinkAttachmentUrl = "https://example.com/more",
                    TextWithStylingInfo =
                    [
                        new TextStyling
                        {
                            Offset = 0,
                            Length = 7,
                            StylingInfo = [TextStyle.Bold, TextStyle.Italic],
                        },
                        new TextStyling
                        {
                            Offset = 8,
                            Length = 9,
                            StylingInfo = [TextStyle.Highlight],
                        },
                        new TextStyling
                        {
                            Offset = 18,
                            Length = 3,
                            StylingInfo = [TextStyle.Underline, TextStyle.Strikethrough, new TextStyle("blink")],
                        },
                    ],
                },
            }
        ),
        WireCase.Returns(
            "Media.Get: GIF",
            t => t.Media.GetAsync("18010000000000009"),
            SentCall.Get("/v1.0/18010000000000009", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000009",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Gif9",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "A GIF",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Gif9",
                IsQuotePost = false,
                GifUrl = "https://media2.giphy.com/media/l0MYt5jPR6QX5pnqM/200.gif",
            }
        ),
        WireCase.Returns(
            "Media.Get: ghost post",
            t => t.Media.GetAsync("18010000000000010"),
            SentCall.Get("/v1.0/18010000000000010", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000010",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Gho10",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Gone tomorrow",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Gho10",
                IsQuotePost = false,
                GhostPostStatus = GhostPostStatus.Active,
                GhostPostExpirationTimestamp = Utc("2025-12-16T09:30:00Z"),
            }
        ),
        WireCase.Returns(
            "Media.Get: reply",
            t => t.Media.GetAsync("18010000000000011"),
            SentCall.Get("/v1.0/18010000000000011", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000011",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Rpl11",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Reply text",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Rpl11",
                IsQuotePost = false,
                HasReplies = false,
                IsReply = true,
                IsReplyOwnedByMe = true,
                RootPost = new Media { Id = "18010000000000001" },
                RepliedTo = new Media { Id = "18010000000000001" },
                HideStatus = HideStatus.NotHushed,
                ReplyAudience = ReplyAudience.FollowersOnly,
            }
        ),
        WireCase.Returns(
            "Media.Get: text entities wrapped in data",
            t => t.Media.GetAsync("18010000000000012"),
            SentCall.Get("/v1.0/18010000000000012", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000012",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Ent12",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "Snape kills",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Ent12",
                IsQuotePost = false,
                TextEntities =
                [
                    new TextEntity
                    {
                        EntityType = TextEntityType.Spoiler,
                        Offset = 0,
                        Length = 5,
                    },
                    new TextEntity
                    {
                        EntityType = TextEntityType.Spoiler,
                        Offset = 6,
                        Length = 5,
                    },
                ],
            }
        ),
        WireCase.Returns(
            "Media.Get: unknown enum values and properties",
            t => t.Media.GetAsync("18010000000000013"),
            SentCall.Get("/v1.0/18010000000000013", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000013",
                MediaProductType = MediaProductType.Threads,
                MediaType = new MediaType("HOLOGRAM"),
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Unk13",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Text = "From the future",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Unk13",
                IsQuotePost = false,
                ReplyAudience = new ReplyAudience("BEST_FRIENDS"),
                HideStatus = new HideStatus("SQUASHED"),
                GhostPostStatus = new GhostPostStatus("UNDEAD"),
                TextEntities =
                [
                    new TextEntity
                    {
                        EntityType = new TextEntityType("WHISPER"),
                        Offset = 0,
                        Length = 4,
                        AdditionalProperties = More("""{"volume":3}"""),
                    },
                ],
                AdditionalProperties = More(
                    """
                    {
                      "mood": "sunny", "mood_score": 0.75, "mood_count": 9007199254740993, "is_moody": true, "moods": ["a", { "b": [1, 2] }],
                      "mood_details": { "since": "2026-01-01", "nested": { "deep": null } }, "mood_null": null
                    }
                    """
                ),
            }
        ),
        WireCase.Returns(
            "Media.Get: escaped slashes and characters",
            t => t.Media.GetAsync("18010000000000014"),
            SentCall.Get("/v1.0/18010000000000014", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000014",
                Permalink = "https://www.threads.net/@test_username/post/Pp",
                Text = "café 😀 \"quoted\" \\ back\ttab\nline",
                MediaType = MediaType.TextPost,
                Timestamp = Utc("2024-08-07T10:33:16Z"),
            }
        ),
        WireCase.Returns(
            "Media.Get: id only",
            t => t.Media.GetAsync("18010000000000015", MediaFields.Id),
            SentCall.Get("/v1.0/18010000000000015", ("fields", "id")),
            new Media { Id = "18010000000000015" }
        ),
        WireCase.Returns(
            "Media.Get: numeric ids and nulls",
            t => t.Media.GetAsync("18010000000000016"),
            SentCall.Get("/v1.0/18010000000000016", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000016",
                Owner = new MediaOwner { Id = "17841405793187218" },
                RootPost = new Media { Id = "18010000000000001" },
                LocationId = "12345",
            }
        ),
        WireCase.Returns(
            "Media.Get: timestamp with Z",
            t => t.Media.GetAsync("18010000000000017"),
            SentCall.Get("/v1.0/18010000000000017", ("fields", SentFields.Post)),
            new Media { Id = "18010000000000017", Timestamp = Utc("2024-08-07T10:33:16Z") }
        ),
        WireCase.Returns(
            "Media.Get: timestamp with a colon in its offset",
            t => t.Media.GetAsync("18010000000000018"),
            SentCall.Get("/v1.0/18010000000000018", ("fields", SentFields.Post)),
            new Media { Id = "18010000000000018", Timestamp = Utc("2024-08-07T10:33:16Z") }
        ),
        WireCase.Returns(
            "Media.Get: audio",
            t => t.Media.GetAsync("18010000000000019"),
            SentCall.Get("/v1.0/18010000000000019", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000019",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.Audio,
                Permalink = "https://www.threads.com/@threadsapitestuser/post/Aud19",
                Owner = new MediaOwner { Id = "17841405793187218" },
                Username = "threadsapitestuser",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Aud19",
                IsQuotePost = false,
                MediaUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t42/voice.m4a",
            }
        ),
        WireCase.Returns(
            "Media.Get: white space and a final newline",
            t => t.Media.GetAsync("18010000000000020"),
            SentCall.Get("/v1.0/18010000000000020", ("fields", SentFields.Post)),
            new Media
            {
                Id = "18010000000000020",
                Children = [],
                Text = "",
            }
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Media.Get: no such object",
            t => t.Media.GetAsync("404404404"),
            ThreadsError.ObjectNotFound
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Media.Get: unknown field",
            t => t.Media.GetAsync("100100100"),
            ThreadsError.UnknownField
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "Media.Get: token expired",
            t => t.Media.GetAsync("190190192"),
            ThreadsError.TokenExpired
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);
}
