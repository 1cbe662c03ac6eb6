using BenchmarkDotNet.Attributes;
using ThreadsSdk.Benchmarks.Baselines;
using ThreadsSdk.Benchmarks.Inputs;
using ThreadsSdk.Simulator;

namespace ThreadsSdk.Benchmarks;

/// <summary>
/// A chain of ten posts with ten images each, whose containers are processed for five seconds, over a simulator: from the first call to the
/// last. Waiting is nearly all of it, so a clock that runs fifty times as fast is used for both.
/// </summary>
public class PublishChain : IDisposable
{
    private const int Factor = 50;
    private const int Posts = 10;
    private const int MediaOfEach = 10;
    private const string ImageUrl = "https://media.example/picture.jpg";

    private static readonly TimeSpan ProcessingTime = TimeSpan.FromSeconds(5);

    private FastClock _clock = null!;
    private ThreadsSimulator _simulator = null!;
    private ThreadsClient _client = null!;

    [GlobalSetup]
    public void Setup()
    {
        _clock = new FastClock(Factor);
        _simulator = ThreadsSimulator
            .StartAsync(
                new ThreadsSimulatorOptions
                {
                    TimeProvider = _clock,
                    ImageProcessingTime = ProcessingTime,
                    CarouselProcessingTime = ProcessingTime,
                    QuotaTotals = { [ThreadsQuotas.Posts] = int.MaxValue, [ThreadsQuotas.Replies] = int.MaxValue },
                }
            )
            .GetAwaiter()
            .GetResult();
        var options = _simulator.ClientOptions();
        options.TimeProvider = _clock;
        _client = new ThreadsClient(options);

        // Compiles what both use, for they are measured once.
        _client.PublishAsync(Post.Text("Hello")).GetAwaiter().GetResult();
    }

    [Benchmark(Baseline = true)]
    public Task<int> Sleeping() => new SleepingClient(_client, _clock).PublishAsync(Texts(), MediaOfEach, ImageUrl);

    [Benchmark]
    public async Task<int> Sdk()
    {
        var media = Enumerable.Range(0, MediaOfEach).Select(_ => PostMedia.Image(ImageUrl));
        return (await _client.PublishAsync(Post.Chain(Texts().Select(text => Post.Carousel(media).WithText(text)))).ConfigureAwait(false))
            .Posts
            .Length;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        _simulator?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    private static List<string> Texts() => [.. Enumerable.Range(1, Posts).Select(i => $"Post {i} of a chain")];
}
