using System.Globalization;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class CapacityTests : SimulatorTestBase
{
    private const int Capacity = 3;

    [Fact]
    public async Task Oldest_posts_are_forgotten_when_there_are_more_than_the_simulator_keeps()
    {
        var ids = new List<string>();
        for (var number = 1; number <= Capacity + 2; number++)
        {
            ids.Add(await PostAsync(new() { Text = string.Create(CultureInfo.InvariantCulture, $"Number {number}") }));
        }

        var listed = await Client().Media.ListAsync("me", cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal(["Number 5", "Number 4", "Number 3"], listed.Select(post => post.Text));
        Assert.Equal(["Number 3", "Number 4", "Number 5"], Simulator.PublishedBy(Ada).Select(post => post.Text));
        var gone = await Assert.ThrowsAsync<ThreadsNotFoundException>(() => Client().Media.GetAsync(ids[0], cancellationToken: Cancel));
        Assert.Equal(ThreadsError.ObjectNotFound, gone.Error);
    }

    [Fact]
    public async Task Conversation_goes_on_when_its_beginning_is_forgotten()
    {
        var last = await PostAsync(new() { Text = "Root" });
        for (var number = 1; number <= Capacity + 1; number++)
        {
            last = await PostAsync(new() { Text = string.Create(CultureInfo.InvariantCulture, $"Reply {number}"), ReplyToId = last });
        }

        var replies = await Client().Replies.ListByUserAsync("me", cancellationToken: Cancel).ToListAsync(Cancel);

        Assert.Equal(["Reply 4", "Reply 3", "Reply 2"], replies.Select(reply => reply.Text));
        Assert.NotNull(await PostAsync(new() { Text = "And on", ReplyToId = last }));
    }

    [Fact]
    public async Task Carousel_counts_as_one_and_goes_with_its_items()
    {
        var items = new List<string>();
        for (var number = 0; number < Capacity; number++)
        {
            items.Add(await CreateAsync(ContainerMediaType.Image, new() { ImageUrl = "https://example.com/a.png", IsCarouselItem = true }));
        }

        Clock.Turn(TimeSpan.FromMinutes(1));
        var carousel = await CreateAsync(ContainerMediaType.Carousel, new() { Children = items });
        Clock.Turn(TimeSpan.FromMinutes(1));
        var id = (await Client().Publishing.PublishContainerAsync("me", carousel, Cancel)).Id!;
        var fields = MediaFields.Id | MediaFields.Children();

        Assert.Equal(Capacity, (await Client().Media.GetAsync(id, fields, Cancel)).Children!.Count);
        var item = (await Client().Media.GetAsync(id, fields, Cancel)).Children![0].Id!;
        for (var number = 0; number < Capacity; number++)
        {
            await PostAsync(new() { Text = "Another one" });
        }

        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => Client().Media.GetAsync(id, fields, Cancel));
        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => Client().Media.GetAsync(item, fields, Cancel));
    }

    [Fact]
    public async Task Oldest_containers_are_forgotten_when_there_are_more_than_the_simulator_keeps()
    {
        var ids = new List<string>();
        for (var number = 0; number <= Capacity; number++)
        {
            ids.Add(await CreateAsync(ContainerMediaType.Text, new() { Text = "Waiting" }));
        }

        var oldest = await Assert.ThrowsAsync<ThreadsNotFoundException>(() =>
            Client().Publishing.PublishContainerAsync("me", ids[0], Cancel)
        );

        Assert.Equal(ThreadsError.ContainerNotFound, oldest.Error);
        Assert.NotNull((await Client().Publishing.PublishContainerAsync("me", ids[1], Cancel)).Id);
    }

    protected override void Configure(ThreadsSimulatorOptions options)
    {
        base.Configure(options);
        options.Capacity = Capacity;
    }

    private Task<string> PostAsync(CreateContainerOptions options)
    {
        Clock.Turn(TimeSpan.FromSeconds(1));
        return CreateAsync(ContainerMediaType.Text, options with { AutoPublishText = true });
    }

    private async Task<string> CreateAsync(ContainerMediaType kind, CreateContainerOptions options) =>
        (await Client().Publishing.CreateContainerAsync("me", kind, options, Cancel)).Id!;
}
