using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

public sealed class SearchWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Lists(
            ["Search.SearchKeyword: every filter, first of two pages", "Search.SearchKeyword: last of two pages, without paging"],
            t =>
                t.Search.SearchKeywordAsync(
                    "C# & café 🎉",
                    new()
                    {
                        SearchType = SearchType.Recent,
                        SearchMode = SearchMode.Tag,
                        MediaType = SearchMediaType.Image,
                        AuthorUsername = "dotnet",
                        Since = Since,
                        Until = Until,
                        Limit = 2,
                    }
                ),
            [
                SentCall.Get(
                    "/v1.0/keyword_search",
                    ("q", "C# & café 🎉"),
                    ("search_type", "RECENT"),
                    ("search_mode", "TAG"),
                    ("media_type", "IMAGE"),
                    ("author_username", "dotnet"),
                    ("fields", SentFields.Search),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2")
                ),
                SentCall.Get(
                    "/v1.0/keyword_search",
                    ("q", "C# & café 🎉"),
                    ("search_type", "RECENT"),
                    ("search_mode", "TAG"),
                    ("media_type", "IMAGE"),
                    ("author_username", "dotnet"),
                    ("fields", SentFields.Search),
                    ("since", "1696118400"),
                    ("until", "1698796800"),
                    ("limit", "2"),
                    ("after", "TESTCURSORAFTER13")
                ),
            ],
            new Media
            {
                Id = "18010000000000097",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.Image,
                Permalink = "https://www.threads.com/@meta/post/Met97",
                Username = "dotnet",
                Text = "C# 15 is out",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Met97",
                IsQuotePost = false,
                MediaUrl = "https://scontent-sjc3-1.cdninstagram.com/v/t51/cs_n.jpg",
                AltText = "A purple logo",
                TopicTag = "C#",
                HasReplies = true,
                IsReply = false,
            },
            new Media
            {
                Id = "18010000000000098",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.CarouselAlbum,
                Permalink = "https://www.threads.com/@meta/post/Met98",
                Username = "dotnet",
                Text = "Another logo",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Met98",
                IsQuotePost = false,
                Children = [new Media { Id = "18010000000000043" }, new Media { Id = "18010000000000044" }],
                IsReply = false,
            },
            new Media
            {
                Id = "18010000000000099",
                MediaProductType = MediaProductType.Threads,
                MediaType = MediaType.TextPost,
                Permalink = "https://www.threads.com/@meta/post/Met99",
                Username = "dotnet",
                Text = "A reply",
                Timestamp = Utc("2023-10-09T23:18:27Z"),
                Shortcode = "Met99",
                IsQuotePost = false,
                IsReply = true,
                RootPost = new Media { Id = "18010000000000097" },
                RepliedTo = new Media { Id = "18010000000000097" },
            }
        ),
        WireCase.Returns(
            "Search.SearchKeyword: the docs' example",
            t => t.Search.SearchKeywordPageAsync("threads"),
            SentCall.Get("/v1.0/keyword_search", ("q", "threads"), ("fields", SentFields.Search)),
            new Page<Media>(
                [
                    new Media
                    {
                        Id = "1234567890",
                        Text = "first thread",
                        MediaType = MediaType.TextPost,
                        Permalink = "https://www.threads.net/@threadsapitestuser/post/abcdefg",
                        Timestamp = Utc("2023-10-17T05:42:03Z"),
                        Username = "threadsapitestuser",
                        HasReplies = false,
                        IsQuotePost = false,
                        IsReply = false,
                    },
                ],
                null,
                null
            )
        ),
        WireCase.Returns(
            "Search.SearchKeyword: nothing found",
            t => t.Search.SearchKeywordPageAsync("sensitive"),
            SentCall.Get("/v1.0/keyword_search", ("q", "sensitive"), ("fields", SentFields.Search)),
            new Page<Media>([], null, null)
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Search.SearchKeyword: app lacks the access tier",
            t => t.Search.SearchKeywordPageAsync("ERROR tier"),
            ThreadsError.AccessTierMissing
        ),
        WireCase.Fails<ThreadsRateLimitException>(
            "Search.SearchKeyword: search limit reached",
            t => t.Search.SearchKeywordPageAsync("ERROR quota"),
            ThreadsError.CallRateLimit
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Search.SearchKeyword: media type refused",
            t => t.Search.SearchKeywordPageAsync("ERROR media type"),
            ThreadsError.InvalidParameter
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);

    private static DateTimeOffset Since => Utc("2023-10-01T00:00:00Z");

    private static DateTimeOffset Until => Utc("2023-11-01T00:00:00Z");
}
