using ThreadsSdk.Simulator.Tests.Support;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Api;

public sealed class ContainerFailureTests : SimulatorTestBase
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Errors { get; } = [.. ContainerError.Known.Select(error => error.ToString())];

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_address_names_the_error_its_container_ends_with(string error)
    {
        var threads = Client();
        var image = await ImageAsync(threads, $"https://media.invalid/{error}.png");
        var video = await VideoAsync(threads, $"https://media.invalid/folder/{error.ToLowerInvariant()}.mp4?size=1");

        var before = await StatusAsync(threads, image);
        Clock.Turn(Long);
        var imageAfter = await StatusAsync(threads, image);
        var videoAfter = await StatusAsync(threads, video);

        Assert.Equal((ContainerStatus.InProgress, null), before);
        Assert.Equal((ContainerStatus.Error, new ContainerError(error)), imageAfter);
        Assert.Equal((ContainerStatus.Error, new ContainerError(error)), videoAfter);
        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => threads.Publishing.PublishContainerAsync("me", image, Cancel));
    }

    [Fact]
    public async Task An_address_may_name_an_error_in_either_spelling_and_must_be_under_invalid()
    {
        var threads = Client();
        var corrected = await VideoAsync(threads, "https://media.invalid/INVALID_ASPECT_RATIO.mp4");
        var elsewhere = await VideoAsync(threads, "https://media.example.com/INVALID_DURATION.mp4");

        Clock.Turn(Long);

        Assert.Equal((ContainerStatus.Error, ContainerError.InvalidAspectRatio), await StatusAsync(threads, corrected));
        Assert.Equal((ContainerStatus.Finished, null), await StatusAsync(threads, elsewhere));
    }

    [Fact]
    public async Task An_address_can_expire_its_container_or_keep_it_in_progress()
    {
        var threads = Client();
        var expired = await ImageAsync(threads, "https://media.invalid/expired.jpg");
        var stalled = await VideoAsync(threads, "https://media.invalid/IN_PROGRESS.mp4");

        var atOnce = await StatusAsync(threads, expired);
        Clock.Turn(ThreadsLimits.ContainerLifetime - TimeSpan.FromSeconds(1));
        var nearTheEnd = await StatusAsync(threads, stalled);
        Clock.Turn(TimeSpan.FromSeconds(1));
        var atTheEnd = await StatusAsync(threads, stalled);

        Assert.Equal(ContainerStatus.Expired, atOnce.Status);
        Assert.Equal(ContainerStatus.InProgress, nearTheEnd.Status);
        Assert.Equal(ContainerStatus.Expired, atTheEnd.Status);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task A_fault_fails_the_next_container_of_its_kind(string error)
    {
        var threads = Client();
        Simulator.Faults.Add(SimulatorFault.FailContainer(new ContainerError(error), ContainerMediaType.Image) with { Skip = 1 });

        var text = await TextAsync(threads);
        var first = await ImageAsync(threads);
        var second = await ImageAsync(threads);
        var third = await ImageAsync(threads);
        Clock.Turn(Long);

        Assert.Equal((ContainerStatus.Finished, null), await StatusAsync(threads, text));
        Assert.Equal((ContainerStatus.Finished, null), await StatusAsync(threads, first));
        Assert.Equal((ContainerStatus.Error, new ContainerError(error)), await StatusAsync(threads, second));
        Assert.Equal((ContainerStatus.Finished, null), await StatusAsync(threads, third));
    }

    [Fact]
    public async Task A_fault_can_fail_texts_and_carousels_too()
    {
        var threads = Client();
        var items = new[] { await ImageAsync(threads, isItem: true), await ImageAsync(threads, isItem: true) };
        Clock.Turn(Long);
        Simulator.Faults.Add(SimulatorFault.FailContainer(ContainerError.Unknown) with { Times = 2 });

        var text = await TextAsync(threads);
        var carousel = (
            await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Carousel, new() { Children = items }, Cancel)
        ).Id!;
        Clock.Turn(Long);

        Assert.Equal((ContainerStatus.Error, ContainerError.Unknown), await StatusAsync(threads, text));
        Assert.Equal((ContainerStatus.Error, ContainerError.Unknown), await StatusAsync(threads, carousel));
    }

    [Fact]
    public async Task A_carousel_cannot_be_made_of_an_item_that_failed()
    {
        var threads = Client();
        var good = await ImageAsync(threads, isItem: true);
        var bad = await ImageAsync(threads, "https://media.invalid/unknown.png", isItem: true);
        Clock.Turn(Long);

        var refused = await Assert.ThrowsAsync<ThreadsInvalidRequestException>(() =>
            threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Carousel, new() { Children = [good, bad] }, Cancel)
        );

        Assert.Equal(ThreadsError.ChildrenInvalid, refused.Error);
    }

    [Fact]
    public async Task A_fault_expires_a_container_or_keeps_it_in_progress()
    {
        var threads = Client();
        Simulator.Faults.Add(SimulatorFault.ExpireContainer());
        Simulator.Faults.Add(SimulatorFault.StallContainer());

        var expired = await TextAsync(threads);
        var stalled = await TextAsync(threads);
        Clock.Turn(Long);

        Assert.Equal((ContainerStatus.Expired, null), await StatusAsync(threads, expired));
        Assert.Equal((ContainerStatus.InProgress, null), await StatusAsync(threads, stalled));
        await Assert.ThrowsAsync<ThreadsNotFoundException>(() => threads.Publishing.PublishContainerAsync("me", expired, Cancel));
    }

    [Fact]
    public async Task A_text_that_is_published_at_once_leaves_the_fault_to_the_next_container()
    {
        var threads = Client();
        Simulator.Faults.Add(SimulatorFault.FailContainer(ContainerError.Unknown));

        await threads.Publishing.CreateContainerAsync(
            "me",
            ContainerMediaType.Text,
            new() { Text = "Out", AutoPublishText = true },
            Cancel
        );
        var next = await TextAsync(threads);

        Assert.Equal((ContainerStatus.Error, ContainerError.Unknown), await StatusAsync(threads, next));
    }

    [Fact]
    public async Task A_processing_time_without_end_lasts_until_the_container_expires()
    {
        var options = new ThreadsSimulatorOptions { TimeProvider = Clock, VideoProcessingTime = TimeSpan.MaxValue };
        await using var simulator = await ThreadsSimulator.StartAsync(options, Cancel);
        using var threads = new ThreadsClient(simulator.ClientOptions().Wired());
        var video = await VideoAsync(threads, "https://media.example.com/rain.mp4");

        Clock.Turn(ThreadsLimits.ContainerLifetime - TimeSpan.FromSeconds(1));
        var before = await StatusAsync(threads, video);
        Clock.Turn(TimeSpan.FromSeconds(1));
        var after = await StatusAsync(threads, video);

        Assert.Equal((ContainerStatus.InProgress, ContainerStatus.Expired), (before.Status, after.Status));
    }

    private static async Task<string> TextAsync(ThreadsClient threads) =>
        (await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Text, new() { Text = "Hello" }, Cancel)).Id!;

    private static async Task<string> ImageAsync(
        ThreadsClient threads,
        string url = "https://media.example.com/a.png",
        bool isItem = false
    ) =>
        (
            await threads.Publishing.CreateContainerAsync(
                "me",
                ContainerMediaType.Image,
                new() { ImageUrl = url, IsCarouselItem = isItem ? true : null },
                Cancel
            )
        ).Id!;

    private static async Task<string> VideoAsync(ThreadsClient threads, string url) =>
        (await threads.Publishing.CreateContainerAsync("me", ContainerMediaType.Video, new() { VideoUrl = url }, Cancel)).Id!;

    private static async Task<(ContainerStatus? Status, ContainerError? Error)> StatusAsync(ThreadsClient threads, string container)
    {
        var status = await threads.Publishing.GetContainerAsync(container, cancellationToken: Cancel);
        return (status.Status, status.ErrorMessage);
    }
}
