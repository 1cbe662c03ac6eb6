using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

/// <summary>Every kind of post there is.</summary>
internal static class MediaGetCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Returns(
            "Media.Get: text with poll, place, countries and spoiler",
            t => t.Media.GetAsync("18010000000000001", MediaFields.ForPost),
            post =>
            {
                Assert.Equal((0.55, 100), (post.PollAttachment?.OptionDVotesPercentage, post.PollAttachment?.TotalVotes));
                Assert.Equal(Utc("2025-01-01T23:00:00Z"), post.PollAttachment?.ExpirationTimestamp);
                Assert.Equal("a spoiler", post.Text!.Substring(post.TextEntities![0].Offset!.Value - 2, 9));
            },
            sent: [SentFields.All("Post")]
        ),
        Returns(
            "Media.Get: the same without the poll's numbers",
            t => t.Media.GetAsync("18010000000000001", MediaFields.Id | MediaFields.Text),
            post => Assert.Equal(("first option", null), (post.PollAttachment?.OptionA, post.PollAttachment?.TotalVotes)),
            sent: [("fields", "id,text")]
        ),
        Returns("Media.Get: image", t => t.Media.GetAsync("18010000000000002")),
        Returns("Media.Get: video", t => t.Media.GetAsync("18010000000000003")),
        Returns("Media.Get: carousel", t => t.Media.GetAsync("18010000000000004")),
        Returns(
            "Media.Get: carousel with bare children",
            t => t.Media.GetAsync("18010000000000005"),
            post => Assert.Equal(["18010000000000051", "18010000000000052"], post.Children!.Select(child => child.Id))
        ),
        Returns("Media.Get: quote with link", t => t.Media.GetAsync("18010000000000006")),
        Returns("Media.Get: repost", t => t.Media.GetAsync("18010000000000007")),
        Returns(
            "Media.Get: text attachment",
            t => t.Media.GetAsync("18010000000000008"),
            post => Assert.Equal("blink", post.TextAttachment!.TextWithStylingInfo![2].StylingInfo![2].Value)
        ),
        Returns("Media.Get: GIF", t => t.Media.GetAsync("18010000000000009")),
        Returns(
            "Media.Get: ghost post",
            t => t.Media.GetAsync("18010000000000010"),
            post => Assert.Equal(Utc("2025-12-16T09:30:00Z"), post.GhostPostExpirationTimestamp)
        ),
        Returns("Media.Get: reply", t => t.Media.GetAsync("18010000000000011")),
        Returns(
            "Media.Get: text entities wrapped in data",
            t => t.Media.GetAsync("18010000000000012"),
            post => Assert.All(post.TextEntities!, entity => Assert.Equal(TextEntityType.Spoiler, entity.EntityType))
        ),
        Returns(
            "Media.Get: unknown enum values and properties",
            t => t.Media.GetAsync("18010000000000013"),
            post =>
            {
                Assert.Equal(("HOLOGRAM", false), (post.MediaType?.Value, post.MediaType?.IsKnown));
                Assert.Equal("BEST_FRIENDS", post.ReplyAudience?.Value);
                Assert.Equal(9007199254740993, post.AdditionalProperties!["mood_count"].GetInt64());
            }
        ),
        Returns(
            "Media.Get: escaped slashes and characters",
            t => t.Media.GetAsync("18010000000000014"),
            post =>
            {
                Assert.Equal("café 😀 \"quoted\" \\ back\ttab\nline", post.Text);
                Assert.Equal("https://www.threads.net/@test_username/post/Pp", post.Permalink);
                Assert.Equal(MediaType.TextPost, post.MediaType);
            }
        ),
        Returns("Media.Get: id only", t => t.Media.GetAsync("18010000000000015", MediaFields.Id), sent: [("fields", "id")]),
        Returns(
            "Media.Get: numeric ids and nulls",
            t => t.Media.GetAsync("18010000000000016"),
            post =>
            {
                Assert.Equal(("18010000000000016", "17841405793187218", "12345"), (post.Id, post.Owner?.Id, post.LocationId));
                Assert.Null(post.Children);
            }
        ),
        Returns(
            "Media.Get: timestamp with Z",
            t => t.Media.GetAsync("18010000000000017"),
            post => Assert.Equal(Utc("2024-08-07T10:33:16Z"), post.Timestamp)
        ),
        Returns(
            "Media.Get: timestamp with a colon in its offset",
            t => t.Media.GetAsync("18010000000000018"),
            post => Assert.Equal(Utc("2024-08-07T10:33:16Z"), post.Timestamp)
        ),
        Returns("Media.Get: audio", t => t.Media.GetAsync("18010000000000019")),
        Returns(
            "Media.Get: white space and a final newline",
            t => t.Media.GetAsync("18010000000000020"),
            post =>
            {
                Assert.Equal("", post.Text);
                Assert.Empty(post.Children!);
            }
        ),
        Fails<ThreadsNotFoundException>("Media.Get: no such object", t => t.Media.GetAsync("404404404"), ThreadsError.ObjectNotFound),
        Fails<ThreadsInvalidRequestException>("Media.Get: unknown field", t => t.Media.GetAsync("100100100"), ThreadsError.UnknownField),
        Fails<ThreadsAuthenticationException>("Media.Get: token expired", t => t.Media.GetAsync("190190192"), ThreadsError.TokenExpired),
    ];
}
