using ThreadsSdk.Tests.Wire.Support;
using Xunit;
using static ThreadsSdk.Tests.Wire.Support.WireCase;

namespace ThreadsSdk.Tests.Wire.Cases;

/// <summary>Every kind of post there is to make.</summary>
internal static class CreateContainerCases
{
    public static IReadOnlyList<WireCase> All { get; } =
    [
        Returns(
            "Publishing.CreateContainer: plain text",
            t => t.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Hello from .NET" })
        ),
        Returns(
            "Publishing.CreateContainer: text with everything that goes together",
            Text(
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
            container => Assert.Equal(CrossReshareStatus.Success, container.CrossreshareToIgStatus)
        ),
        Returns(
            "Publishing.CreateContainer: poll",
            Text(
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
            )
        ),
        Returns(
            "Publishing.CreateContainer: GIF",
            Text(
                new()
                {
                    Text = "A GIF",
                    GifAttachment = new() { GifId = "l0MYt5jPR6QX5pnqM", Provider = GifProvider.Giphy },
                }
            )
        ),
        Returns("Publishing.CreateContainer: text attachment", Text(new() { Text = "A long read", TextAttachment = LongRead })),
        Returns(
            "Publishing.CreateContainer: image",
            Image(
                new()
                {
                    ImageUrl = "https://cdn.example/cat.jpg",
                    Text = "A cat",
                    AltText = "A black cat on a red sofa",
                    IsSpoilerMedia = true,
                    ReplyControl = ReplyControl.MentionedOnly,
                }
            )
        ),
        Returns(
            "Publishing.CreateContainer: image as carousel item",
            Image(new() { ImageUrl = "https://cdn.example/one.png", IsCarouselItem = true })
        ),
        Returns(
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
                )
        ),
        Returns(
            "Publishing.CreateContainer: carousel",
            Carousel(
                new()
                {
                    Children = ["17889615691921654", "17889615691921655"],
                    Text = "Both of them",
                    CrossreshareToIgDarkMode = true,
                }
            )
        ),
        Returns("Publishing.CreateContainer: reply", Text(new() { Text = "A reply", ReplyToId = "18010000000000001" })),
        Returns("Publishing.CreateContainer: text published at once", Text(new() { Text = "At once", AutoPublishText = true })),
        Returns("Publishing.CreateContainer: ghost post", Text(new() { Text = "Gone tomorrow", IsGhostPost = true })),
        Returns(
            "Publishing.CreateContainer: container id as a number, unknown status",
            Text(new() { Text = "Numeric id" }),
            container =>
            {
                Assert.Equal("17889615691921659", container.Id);
                Assert.Equal("QUEUED", container.CrossreshareToIgStatus?.Value);
            }
        ),
        Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: text too long",
            Text(new() { Text = "ERROR text too long" }),
            ThreadsError.TextTooLong
        ),
        Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: too many links",
            Text(new() { Text = "ERROR too many links" }),
            ThreadsError.LinkLimitExceeded
        ),
        Fails<ThreadsPermissionException>(
            "Publishing.CreateContainer: countries without geo-gating",
            Text(new() { Text = "ERROR geo gating", AllowlistedCountryCodes = ["US"] }),
            ThreadsError.FeatureNotAvailable
        ),
        Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: unknown country",
            Text(new() { Text = "ERROR unknown country", AllowlistedCountryCodes = ["XX"] }),
            ThreadsError.CountryCodeInvalid
        ),
        Fails<ThreadsNotFoundException>(
            "Publishing.CreateContainer: parent not visible yet",
            Text(new() { Text = "ERROR fresh parent", ReplyToId = "24427900924" }),
            ThreadsError.ContainerNotFound
        ),
        Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: carousel children unusable",
            Carousel(new() { Children = ["4279004", "4279005"] }),
            ThreadsError.ChildrenInvalid
        ),
        Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: media cannot be fetched",
            Image(new() { ImageUrl = "https://cdn.example/missing.jpg" }),
            ThreadsError.MediaNotFetched
        ),
        Fails<ThreadsInvalidRequestException>(
            "Publishing.CreateContainer: link preview impossible",
            Text(new() { Text = "ERROR link", LinkAttachment = "https://broken.example/" }),
            ThreadsError.LinkInvalid
        ),
        Fails<ThreadsPermissionException>(
            "Publishing.CreateContainer: replying without the scope",
            Text(new() { Text = "ERROR no scope", ReplyToId = "18010000000000001" }),
            ThreadsError.PermissionMissing
        ),
        Fails<ThreadsAuthenticationException>(
            "Publishing.CreateContainer: token expired",
            t => t.Publishing.CreateContainerAsync("190190190", ContainerMediaType.Text, new() { Text = "Anything" }),
            ThreadsError.TokenExpired,
            sent: [("text", "Anything")]
        ),
    ];

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

    private static Func<ThreadsClient, Task<CreatedMedia>> Text(CreateContainerOptions options) =>
        t => t.Publishing.CreateContainerAsync(UserId, ContainerMediaType.Text, options);

    private static Func<ThreadsClient, Task<CreatedMedia>> Image(CreateContainerOptions options) =>
        t => t.Publishing.CreateContainerAsync(UserId, ContainerMediaType.Image, options);

    private static Func<ThreadsClient, Task<CreatedMedia>> Carousel(CreateContainerOptions options) =>
        t => t.Publishing.CreateContainerAsync(UserId, ContainerMediaType.Carousel, options);
}
