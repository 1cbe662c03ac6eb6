using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>Every kind of post there is to make.</summary>
public sealed class CreateContainerWireTests(FixtureHost host) : WireTests(host)
{
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        WireCase.Returns(
            "Publishing.CreateContainer: plain text",
            t => t.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Hello from .NET" }),
            SentCall.Post("/v1.0/me/threads", ("media_type", "TEXT"), ("text", "Hello from .NET")),
            new CreatedContainer { Id = "17889615691921648" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: text with everything that goes together",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Text,
                    new()
                    {
                        Text = "Fish & chips 🐟 at https://example.com/?a=1&b=2 + spoiler",
                        LinkAttachment = "https://example.com/?a=1&b=2",
                        ReplyControl = ReplyControl.AccountsYouFollow,
                        TopicTag = "Good Food",
                        QuotePostId = "18010000000000001",
                        LocationId = "12345",
                        AllowlistedCountryCodes = ["US", "CA"],
                        TextEntities =
                        [
                            new()
                            {
                                EntityType = TextEntityType.Spoiler,
                                Offset = 50,
                                Length = 7,
                            },
                        ],
                        EnableReplyApprovals = true,
                        CrossreshareToIg = true,
                    }
                ),
            SentCall.Post(
                $"/v1.0/{UserId}/threads",
                ("media_type", "TEXT"),
                ("text", "Fish & chips 🐟 at https://example.com/?a=1&b=2 + spoiler"),
                ("link_attachment", "https://example.com/?a=1&b=2"),
                ("reply_control", "accounts_you_follow"),
                ("topic_tag", "Good Food"),
                ("quote_post_id", "18010000000000001"),
                ("location_id", "12345"),
                ("allowlisted_country_codes", "US,CA"),
                ("text_entities", "[{\"entity_type\":\"SPOILER\",\"offset\":50,\"length\":7}]"),
                ("enable_reply_approvals", "true"),
                ("crossreshare_to_ig", "true")
            ),
            new CreatedContainer { Id = "17889615691921649", CrossreshareToIgStatus = CrossReshareStatus.Success }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: poll",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Text,
                    new()
                    {
                        Text = "Tabs or spaces?",
                        PollAttachment = new()
                        {
                            OptionA = "Tabs",
                            OptionB = "Spaces",
                            OptionC = "Both",
                        },
                    }
                ),
            SentCall.Post(
                $"/v1.0/{UserId}/threads",
                ("media_type", "TEXT"),
                ("text", "Tabs or spaces?"),
                ("poll_attachment", "{\"option_a\":\"Tabs\",\"option_b\":\"Spaces\",\"option_c\":\"Both\"}")
            ),
            new CreatedContainer { Id = "17889615691921650" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: GIF",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Text,
                    new()
                    {
                        Text = "A GIF",
                        GifAttachment = new() { GifId = "l0MYt5jPR6QX5pnqM", Provider = GifProvider.Giphy },
                    }
                ),
            SentCall.Post(
                $"/v1.0/{UserId}/threads",
                ("media_type", "TEXT"),
                ("text", "A GIF"),
                ("gif_attachment", "{\"gif_id\":\"l0MYt5jPR6QX5pnqM\",\"provider\":\"GIPHY\"}")
            ),
            new CreatedContainer { Id = "17889615691921651" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: text attachment",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Text,
                    new() { Text = "A long read", TextAttachment = LongRead }
                ),
            SentCall.Post($"/v1.0/{UserId}/threads", ("media_type", "TEXT"), ("text", "A long read"), ("text_attachment", LongReadJson)),
            new CreatedContainer { Id = "17889615691921652" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: image",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Image,
                    new()
                    {
                        ImageUrl = "https://cdn.example/cat.jpg",
                        Text = "A cat",
                        AltText = "A black cat on a red sofa",
                        IsSpoilerMedia = true,
                        ReplyControl = ReplyControl.MentionedOnly,
                    }
                ),
            SentCall.Post(
                $"/v1.0/{UserId}/threads",
                ("media_type", "IMAGE"),
                ("image_url", "https://cdn.example/cat.jpg"),
                ("text", "A cat"),
                ("alt_text", "A black cat on a red sofa"),
                ("is_spoiler_media", "true"),
                ("reply_control", "mentioned_only")
            ),
            new CreatedContainer { Id = "17889615691921653" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: image as carousel item",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Image,
                    new() { ImageUrl = "https://cdn.example/one.png", IsCarouselItem = true }
                ),
            SentCall.Post(
                $"/v1.0/{UserId}/threads",
                ("media_type", "IMAGE"),
                ("image_url", "https://cdn.example/one.png"),
                ("is_carousel_item", "true")
            ),
            new CreatedContainer { Id = "17889615691921654" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: video as carousel item",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Video,
                    new()
                    {
                        VideoUrl = "https://cdn.example/two.mp4",
                        IsCarouselItem = true,
                        AltText = "Waves",
                    }
                ),
            SentCall.Post(
                $"/v1.0/{UserId}/threads",
                ("media_type", "VIDEO"),
                ("video_url", "https://cdn.example/two.mp4"),
                ("is_carousel_item", "true"),
                ("alt_text", "Waves")
            ),
            new CreatedContainer { Id = "17889615691921655" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: carousel",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Carousel,
                    new()
                    {
                        Children = ["17889615691921654", "17889615691921655"],
                        Text = "Both of them",
                        CrossreshareToIgDarkMode = true,
                    }
                ),
            SentCall.Post(
                $"/v1.0/{UserId}/threads",
                ("media_type", "CAROUSEL"),
                ("children", "17889615691921654,17889615691921655"),
                ("text", "Both of them"),
                ("crossreshare_to_ig_dark_mode", "true")
            ),
            new CreatedContainer { Id = "17889615691921656" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: reply",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Text,
                    new() { Text = "A reply", ReplyToId = "18010000000000001" }
                ),
            SentCall.Post($"/v1.0/{UserId}/threads", ("media_type", "TEXT"), ("text", "A reply"), ("reply_to_id", "18010000000000001")),
            new CreatedContainer { Id = "17889615691921657" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: text published at once",
            t => t.Publishing.CreateContainerAsync(UserId, ContainerMediaType.Text, new() { Text = "At once", AutoPublishText = true }),
            SentCall.Post($"/v1.0/{UserId}/threads", ("media_type", "TEXT"), ("text", "At once"), ("auto_publish_text", "true")),
            new CreatedContainer { Id = "18010000000000001" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: ghost post",
            t => t.Publishing.CreateContainerAsync(UserId, ContainerMediaType.Text, new() { Text = "Gone tomorrow", IsGhostPost = true }),
            SentCall.Post($"/v1.0/{UserId}/threads", ("media_type", "TEXT"), ("text", "Gone tomorrow"), ("is_ghost_post", "true")),
            new CreatedContainer { Id = "17889615691921658" }
        ),
        WireCase.Returns(
            "Publishing.CreateContainer: container id as a number, unknown status",
            t => t.Publishing.CreateContainerAsync(UserId, ContainerMediaType.Text, new() { Text = "Numeric id" }),
            SentCall.Post($"/v1.0/{UserId}/threads", ("media_type", "TEXT"), ("text", "Numeric id")),
            new CreatedContainer
            {
                Id = "17889615691921659",
                CrossreshareToIgStatus = new CrossReshareStatus("QUEUED"),
                AdditionalProperties = More("""{"warnings":["an unknown property"]}"""),
            }
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: text too long",
            t => t.Publishing.CreateContainerAsync(UserId, ContainerMediaType.Text, new() { Text = "ERROR text too long" }),
            ThreadsError.TextTooLong
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: too many links",
            t => t.Publishing.CreateContainerAsync(UserId, ContainerMediaType.Text, new() { Text = "ERROR too many links" }),
            ThreadsError.LinkLimitExceeded
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Publishing.CreateContainer: countries without geo-gating",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Text,
                    new() { Text = "ERROR geo gating", AllowlistedCountryCodes = ["US"] }
                ),
            ThreadsError.FeatureNotAvailable
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: unknown country",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Text,
                    new() { Text = "ERROR unknown country", AllowlistedCountryCodes = ["XX"] }
                ),
            ThreadsError.CountryCodeInvalid
        ),
        WireCase.Fails<ThreadsNotFoundException>(
            "Publishing.CreateContainer: parent not visible yet",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Text,
                    new() { Text = "ERROR fresh parent", ReplyToId = "24427900924" }
                ),
            ThreadsError.ContainerNotFound
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: carousel children unusable",
            t => t.Publishing.CreateContainerAsync(UserId, ContainerMediaType.Carousel, new() { Children = ["4279004", "4279005"] }),
            ThreadsError.ChildrenInvalid
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: media cannot be fetched",
            t =>
                t.Publishing.CreateContainerAsync(UserId, ContainerMediaType.Image, new() { ImageUrl = "https://cdn.example/missing.jpg" }),
            ThreadsError.MediaNotFetched
        ),
        WireCase.Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: link preview impossible",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Text,
                    new() { Text = "ERROR link", LinkAttachment = "https://broken.example/" }
                ),
            ThreadsError.LinkInvalid
        ),
        WireCase.Fails<ThreadsPermissionException>(
            "Publishing.CreateContainer: replying without the scope",
            t =>
                t.Publishing.CreateContainerAsync(
                    UserId,
                    ContainerMediaType.Text,
                    new() { Text = "ERROR no scope", ReplyToId = "18010000000000001" }
                ),
            ThreadsError.PermissionMissing
        ),
        WireCase.Fails<ThreadsAuthenticationException>(
            "Publishing.CreateContainer: token expired",
            t => t.Publishing.CreateContainerAsync("190190190", ContainerMediaType.Text, new() { Text = "Anything" }),
            ThreadsError.TokenExpired
        ),
    ];

    public static TheoryData<string> Names => NamesOf(Cases);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name) => CheckAsync(Cases, name);

    private static TextAttachment LongRead =>
        new()
        {
            Plaintext = "Lengthy plaintext for the text attachment.",
            LinkAttachmentUrl = "https://example.com/more",
            TextWithStylingInfo =
            [
                new()
                {
                    Offset = 0,
                    Length = 7,
                    StylingInfo = [TextStyle.Bold, TextStyle.Italic],
                },
                new()
                {
                    Offset = 8,
                    Length = 9,
                    StylingInfo = [TextStyle.Highlight],
                },
            ],
        };

    private const string LongReadJson =
        """{"plaintext":"Lengthy plaintext for the text attachment.","link_attachment_url":"https://example.com/more","""
        + "\"text_with_styling_info\":["
        + """{"offset":0,"length":7,"styling_info":["bold","italic"]},{"offset":8,"length":9,"styling_info":["highlight"]}]}""";
}
