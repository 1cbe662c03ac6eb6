using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class PropagationTests : SimulatorTestBase
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_new_post_is_found_once_the_delay_is_over()
    {
        var threads = Client();
        var post = await PublishAsync(new() { Text = "So fresh" });

        var unread = await Assert.ThrowsAsync<ThreadsNotFoundException>(() => threads.Media.GetAsync(post, cancellationToken: Cancel));
        var listBefore = await threads.Media.ListPageAsync("me", cancellationToken: Cancel);
        var searchBefore = await threads.Search.SearchKeywordPageAsync("So fresh", cancellationToken: Cancel);
        Clock.Turn(Delay);
        var read = await threads.Media.GetAsync(post, cancellationToken: Cancel);
        var listAfter = await threads.Media.ListPageAsync("me", cancellationToken: Cancel);
        var searchAfter = await threads.Search.SearchKeywordPageAsync("So fresh", cancellationToken: Cancel);

        Assert.Equal(ThreadsError.ObjectNotFound, unread.Error);
        Assert.DoesNotContain(listBefore.Items, item => item.Id == post);
        Assert.Empty(searchBefore.Items);
        Assert.Equal(post, read.Id);
        Assert.Equal(post, listAfter.Items[0].Id);
        Assert.Equal(post, Assert.Single(searchAfter.Items).Id);
    }

    [Fact]
    public async Task A_new_post_can_be_answered_quoted_and_reposted_once_the_delay_is_over()
    {
        var threads = Client();
        var post = await PublishAsync(new() { Text = "So fresh" });
        Func<Task>[] calls =
        [
            () => threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "And", ReplyToId = post }, Cancel),
            () => threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "!", QuotePostId = post }, Cancel),
            () => threads.Media.RepostAsync(post, Cancel),
        ];

        var before = new List<ThreadsError?>();
        foreach (var call in calls)
        {
            before.Add((await Assert.ThrowsAsync<ThreadsNotFoundException>(call)).Error);
        }

        Clock.Turn(Delay);
        foreach (var call in calls)
        {
            await call();
        }

        Assert.All(before, error => Assert.Equal(ThreadsError.ContainerNotFound, error));
        Assert.Equal(post, Simulator.PublishedBy(Ada)[^1].RepostedId);
    }

    [Fact]
    public async Task A_new_reply_shows_below_its_post_once_the_delay_is_over()
    {
        var threads = Client();
        var post = await PublishAsync(new() { Text = "Well?" });
        Clock.Turn(Delay);
        var reply = await PublishAsync(new() { Text = "Well.", ReplyToId = post });

        var before = await threads.Replies.ListPageAsync(post, cancellationToken: Cancel);
        var hadReplies = (await threads.Media.GetAsync(post, MediaFields.HasReplies, Cancel)).HasReplies;
        Clock.Turn(Delay);
        var after = await threads.Replies.ListPageAsync(post, cancellationToken: Cancel);

        Assert.Empty(before.Items);
        Assert.False(hadReplies);
        Assert.Equal(reply, Assert.Single(after.Items).Id);
    }

    [Fact]
    public async Task What_the_simulator_begins_with_is_there_at_once() =>
        Assert.NotEmpty((await Client().Media.ListPageAsync("me", cancellationToken: Cancel)).Items);

    [Fact]
    public async Task A_finished_container_can_be_published_once_its_delay_is_over()
    {
        var threads = Client();
        var container = (await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Wait" }, Cancel)).Id!;

        var status = await threads.Publishing.GetContainerAsync(container, cancellationToken: Cancel);
        var tooEarly = await Assert.ThrowsAsync<ThreadsNotFoundException>(() =>
            threads.Publishing.PublishContainerAsync("me", container, Cancel)
        );
        Clock.Turn(Delay);
        await threads.Publishing.PublishContainerAsync("me", container, Cancel);

        Assert.Equal(ContainerStatus.Finished, status.Status);
        Assert.Equal(ThreadsError.ContainerNotFound, tooEarly.Error);
        Assert.Single(Simulator.PublishedBy(Ada));
    }

    [Fact]
    public async Task Finished_items_can_be_made_a_carousel_once_their_delay_is_over()
    {
        var threads = Client();
        var item = new CreateContainerOptions { ImageUrl = "https://media.example.com/a.png", IsCarouselItem = true };
        var items = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            items.Add((await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Image, item, Cancel)).Id!);
        }

        Clock.Turn(TimeSpan.FromSeconds(1));
        var status = await threads.Publishing.GetContainerAsync(items[1], cancellationToken: Cancel);
        var tooEarly = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(CarouselAsync);
        Clock.Turn(Delay);
        await CarouselAsync();

        Assert.Equal(ContainerStatus.Finished, status.Status);
        Assert.Equal(ThreadsError.ChildrenInvalid, tooEarly.Error);

        Task CarouselAsync() =>
            threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Carousel, new() { Children = items }, Cancel);
    }

    protected override void Configure(ThreadsSimulatorOptions options)
    {
        options.PropagationDelay = Delay;
        options.ContainerPropagationDelay = Delay;
    }

    private async Task<string> PublishAsync(CreateContainerOptions options) =>
        (
            await Client().Publishing.CreateContainerAsync("me", ContainerMediaType.Text, options with { AutoPublishText = true }, Cancel)
        ).Id!;
}
