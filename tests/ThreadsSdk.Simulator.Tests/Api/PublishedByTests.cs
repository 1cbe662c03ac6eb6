using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class PublishedByTests : SimulatorTestBase
{
    [Fact]
    public async Task What_was_published_is_told_in_order_and_without_what_the_simulator_began_with()
    {
        var threads = Client();
        var bens = (await Client(Ben).Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0].Id!;
        var poll = new PollAttachment { OptionA = "This", OptionB = "That" };

        var before = Simulator.PublishedBy(Ada).Count;
        var first = await PublishAsync(new() { Text = "https://example.com/a #dotnet" });
        Clock.Turn(TimeSpan.FromMinutes(1));
        var reply = await PublishAsync(new() { Text = "More", ReplyToId = first });
        var quote = await PublishAsync(
            new()
            {
                Text = "Fine",
                QuotePostId = bens,
                PollAttachment = poll,
            }
        );
        var repost = await threads.Media.RepostAsync(bens, Cancel);
        var posts = Simulator.PublishedBy(Ada);

        Assert.Equal(0, before);
        Assert.Equal([first, reply, quote, repost.Id], posts.Select(post => post.Id));
        Assert.Equal("https://example.com/a #dotnet", posts[0].Text);
        Assert.Equal(("dotnet", "https://example.com/a"), (posts[0].TopicTag, posts[0].Link));
        Assert.Equal(Clock.GetUtcNow() - TimeSpan.FromMinutes(1), posts[0].PublishedAt);
        Assert.Equal((first, null, null), (posts[1].ReplyToId, posts[1].QuotedId, posts[1].RepostedId));
        Assert.Equal((null, bens, null), (posts[2].ReplyToId, posts[2].QuotedId, posts[2].RepostedId));
        Assert.Equal("That", posts[2].Options?.PollAttachment?.OptionB);
        Assert.Equal((MediaType.RepostFacade, bens, null), (posts[3].MediaType, posts[3].RepostedId, posts[3].Options));
        Assert.All(posts, post => Assert.Empty(post.Media));
        Assert.Empty(Simulator.PublishedBy(Ben));
    }

    [Fact]
    public async Task The_media_of_a_post_are_told_with_their_addresses()
    {
        var threads = Client();
        var single = await ImageAsync("https://media.example.com/1.png", "One", isItem: false);
        var items = new[]
        {
            await ImageAsync("https://media.example.com/2.png", "Two", isItem: true),
            (
                await threads.Publishing.CreateContainerAsync(
                    "me",
                    ContainerMediaType.Video,
                    new() { VideoUrl = "https://media.example.com/3.mp4", IsCarouselItem = true },
                    Cancel
                )
            ).Id!,
        };
        Clock.Turn(TimeSpan.FromSeconds(10));
        var carousel = (
            await threads.Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Carousel,
                new() { Children = items, Text = "Both" },
                Cancel
            )
        ).Id!;
        Clock.Turn(TimeSpan.FromSeconds(10));
        await threads.Publishing.PublishContainerAsync("me", single, Cancel);
        await threads.Publishing.PublishContainerAsync("me", carousel, Cancel);

        var posts = Simulator.PublishedBy(Ada);

        Assert.Equal([MediaType.Image, MediaType.CarouselAlbum], posts.Select(post => post.MediaType));
        Assert.Equal([new SimulatedMedia(MediaType.Image, "https://media.example.com/1.png", "One")], posts[0].Media);
        Assert.Equal(
            [
                new SimulatedMedia(MediaType.Image, "https://media.example.com/2.png", "Two"),
                new SimulatedMedia(MediaType.Video, "https://media.example.com/3.mp4", null),
            ],
            posts[1].Media
        );

        async Task<string> ImageAsync(string url, string altText, bool isItem)
        {
            var options = new CreateContainerOptions
            {
                ImageUrl = url,
                AltText = altText,
                IsCarouselItem = isItem ? true : null,
            };
            return (await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Image, options, Cancel)).Id!;
        }
    }

    [Fact]
    public async Task A_deleted_post_is_not_among_them()
    {
        var threads = Client();
        var post = await PublishAsync(new() { Text = "Oops" });

        await threads.Media.DeleteAsync(post, Cancel);

        Assert.Empty(Simulator.PublishedBy(Ada));
    }

    [Fact]
    public async Task Each_repost_of_the_same_post_is_a_post()
    {
        var threads = Client();
        var bens = (await Client(Ben).Media.ListPageAsync("me", cancellationToken: Cancel)).Items[0].Id!;

        await threads.Media.RepostAsync(bens, Cancel);
        await threads.Media.RepostAsync(bens, Cancel);

        Assert.Equal([bens, bens], Simulator.PublishedBy(Ada).Select(post => post.RepostedId));
    }

    [Fact]
    public void A_user_of_another_simulator_is_refused()
    {
        var stranger = new SimulatedUser("1", "stranger", "Stranger", "");

        Assert.Throws<ArgumentException>(() => Simulator.PublishedBy(stranger));
    }

    private async Task<string> PublishAsync(CreateContainerOptions options) =>
        (
            await Client().Publishing.CreateContainerAsync("me", ContainerMediaType.Text, options with { AutoPublishText = true }, Cancel)
        ).Id!;
}
