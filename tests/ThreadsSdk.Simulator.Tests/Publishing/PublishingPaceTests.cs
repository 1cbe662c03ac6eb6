using System.Globalization;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>How long publishing waits, and how often it asks, when Threads takes a known time.</summary>
public sealed class PublishingPaceTests : IAsyncLifetime
{
    private static readonly string Report = Path.Combine(AppContext.BaseDirectory, "pace.txt");

    private int _requests;
    private PublishWorld? _world;
    private ThreadsClient? _threads;

    static PublishingPaceTests() => File.Delete(Report);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _world = await PublishWorld.StartAsync(options =>
        {
            options.ImageProcessingTime = TimeSpan.FromSeconds(2);
            options.VideoProcessingTime = TimeSpan.FromSeconds(10);
            options.CarouselProcessingTime = TimeSpan.FromSeconds(1);
        });
        _threads = _world.CreateClient(options => options.OnResponse = _ => Interlocked.Increment(ref _requests));
    }

    public async ValueTask DisposeAsync()
    {
        _threads!.Dispose();
        await _world!.DisposeAsync();
    }

    [Fact]
    public async Task Text_takes_two_requests_and_no_wait()
    {
        var waited = await PublishAsync(Post.Chain(Post.Text("Hello")));

        Tell("text", waited);
        Assert.Equal((TimeSpan.Zero, 2), (waited, _requests));
    }

    [Fact]
    public async Task Text_that_is_not_ready_at_once_is_waited_for()
    {
        await using var world = await PublishWorld.StartAsync(options => options.TextProcessingTime = TimeSpan.FromSeconds(3));
        using var threads = world.CreateClient();
        var began = world.Clock.GetUtcNow();

        await threads.PublishAsync(Post.Text("Hello"), cancellationToken: Cancel);

        Assert.Single(world.Simulator.PublishedBy(world.User));
        Assert.InRange(world.Clock.GetUtcNow() - began, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(3.3));
    }

    [Fact]
    public async Task Image_of_two_seconds_is_out_within_a_tenth_more()
    {
        var waited = await PublishAsync(Post.Chain(Image(1)));

        Tell("image of 2 s", waited);
        Assert.InRange(waited, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.2));
    }

    [Fact]
    public async Task Video_of_ten_seconds_is_out_within_a_third_of_a_second_more()
    {
        var waited = await PublishAsync(Post.Chain(Post.Video("https://media.example/film.mp4")));

        Tell("video of 10 s", waited);
        Assert.InRange(waited, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10.3));
    }

    [Fact]
    public async Task Carousel_of_ten_asks_for_few_of_its_items()
    {
        await using var world = await PublishWorld.StartAsync(options =>
            (options.ImageProcessingTime, options.CarouselProcessingTime) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1))
        );
        using var threads = world.CreateClient(options => options.OnResponse = _ => Interlocked.Increment(ref _requests));
        var began = world.Clock.GetUtcNow();
        var items = Enumerable.Range(1, 10).Select(i => PostMedia.Image($"https://media.example/{i}.jpg"));

        await threads.PublishAsync(Post.Carousel(items), cancellationToken: Cancel);

        Tell("carousel of 10 (1 s each)", world.Clock.GetUtcNow() - began);
        Assert.InRange(world.Clock.GetUtcNow() - began, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3.2));
        Assert.InRange(_requests, 12, 18);
    }

    [Fact]
    public async Task Chain_of_ten_images_learns_from_the_first_how_long_they_take()
    {
        var waited = await PublishAsync(Post.Chain(Enumerable.Range(1, 10).Select(Image)));

        Tell("chain of 10 images (2 s each)", waited);
        Assert.InRange(waited, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(22));
        Assert.InRange(_requests, 20, 45);
    }

    [Fact]
    public async Task Images_in_a_row_are_each_out_soon_after_they_are_ready()
    {
        await using var world = await PublishWorld.StartAsync(options => options.ImageProcessingTime = TimeSpan.FromSeconds(1));
        using var threads = world.CreateClient();
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 20; i++)
        {
            var began = world.Clock.GetUtcNow();
            await threads.PublishAsync(Image(i), cancellationToken: Cancel);
            waits.Add(world.Clock.GetUtcNow() - began);
        }

        Assert.All(waits, wait => Assert.InRange(wait, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.3)));
    }

    /// <summary>Writes the figures down for the one who reads what CI prints.</summary>
    private void Tell(string what, TimeSpan waited) =>
        File.AppendAllText(
            Report,
            string.Create(CultureInfo.InvariantCulture, $"{what}: {waited.TotalSeconds:0.00} s of waiting, {_requests} requests\n")
        );

    private static Post Image(int number) => Post.Image($"https://media.example/{number}.jpg");

    private async Task<TimeSpan> PublishAsync(PostChain chain)
    {
        var began = _world!.Clock.GetUtcNow();
        await _threads!.PublishAsync(chain, cancellationToken: Cancel);
        return _world.Clock.GetUtcNow() - began;
    }
}
