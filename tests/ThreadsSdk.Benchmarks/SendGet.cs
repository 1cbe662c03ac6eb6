using BenchmarkDotNet.Attributes;
using ThreadsSdk.Benchmarks.Baselines;
using ThreadsSdk.Benchmarks.Inputs;

namespace ThreadsSdk.Benchmarks;

/// <summary>One call from the method to the model, over a handler that answers from memory: what the client adds to HttpClient.</summary>
[MemoryDiagnoser]
public class SendGet : IDisposable
{
    private const string Token = "THAAbenchmarktoken";
    private const string Id = "18000000000000123";

    private ThreadsClient _client = null!;
    private PlainClient _plain = null!;
    private MemoryHandler _handler = null!;
    private HttpClient _http = null!;

    /// <summary>How many posts the answer holds; 1 is a single post, not a page of one.</summary>
    [Params(1, 100)]
    public int Posts { get; set; } = 1;

    [GlobalSetup]
    public void Setup()
    {
        _handler = new MemoryHandler(Posts == 1 ? PostsPage.EscapedPost() : PostsPage.Escaped(Posts));
        _http = new HttpClient(_handler);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "Benchmarks/1.0");
        _plain = new PlainClient(_http, Token);
        _client = new ThreadsClient(Token, new ThreadsClientOptions { HttpMessageHandler = _handler });
    }

    [Benchmark(Baseline = true)]
    public async Task<object> HandWritten() =>
        Posts == 1
            ? await _plain.GetAsync(Id, CancellationToken.None).ConfigureAwait(false)
            : await _plain.ListPageAsync("me", CancellationToken.None).ConfigureAwait(false);

    [Benchmark]
    public async Task<object> Sdk() =>
        Posts == 1 ? await _client.Media.GetAsync(Id).ConfigureAwait(false) : await _client.Media.ListPageAsync("me").ConfigureAwait(false);

    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        _http?.Dispose();
        _handler?.Dispose();
        GC.SuppressFinalize(this);
    }
}
