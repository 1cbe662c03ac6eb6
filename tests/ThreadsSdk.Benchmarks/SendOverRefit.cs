using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Refit;
using ThreadsSdk.Benchmarks.Baselines;
using ThreadsSdk.Benchmarks.Inputs;

namespace ThreadsSdk.Benchmarks;

/// <summary>
/// One call over Refit, from the method to the model, over a handler that answers from memory; beside it what one writes by hand, with
/// HttpClient and with Refit, over System.Text.Json.
/// </summary>
[MemoryDiagnoser]
public class SendOverRefit : IDisposable
{
    private const string Token = "THAABenchmarkToken";
    private const string Id = "18000000000000123";
    private const string User = "me";

    private readonly CreateContainerOptions _text = new() { Text = "Hello from a benchmark, with a sentence of usual length." };
    private MemoryHandler _handler = null!;
    private HttpClient _http = null!;
    private ServiceProvider _services = null!;
    private RawClient _raw = null!;
    private RawClient _rawOfFactory = null!;
    private IPlainRefitApi _plainRefit = null!;
    private IThreadsRefitApi _refit = null!;
    private ThreadsClient _client = null!;
    private ThreadsClient _sdk = null!;

    [Params(Request.OnePost, Request.HundredPosts, Request.Publish)]
    public Request Sent { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _handler = new MemoryHandler(
            Sent switch
            {
                Request.OnePost => PostsPage.EscapedPost(),
                Request.HundredPosts => PostsPage.Escaped(100),
                _ => """{"id":"18000000000000123"}"""u8.ToArray(),
            }
        );
        _http = new HttpClient(_handler) { BaseAddress = ThreadsApi.GraphHost };
        _raw = new RawClient(_http, Token);

        var services = new ServiceCollection();
        services
            .AddHttpClient("raw", client => client.BaseAddress = ThreadsApi.GraphHost)
            .ConfigurePrimaryHttpMessageHandler(() => _handler);
        services.AddThreads(options => (options.AccessToken, options.HttpMessageHandler) = (Token, _handler)).UseRefit();
        _services = services.BuildServiceProvider();
        _rawOfFactory = new RawClient(_services.GetRequiredService<IHttpClientFactory>().CreateClient("raw"), Token);
        _refit = _services.GetRequiredService<IThreadsRefitApi>();

        _plainRefit = RestService.ForGenerated<IPlainRefitApi>(
            _http,
            new RefitSettings(new SystemTextJsonContentSerializer(PlainJson.Default.Options))
            {
                AuthorizationHeaderValueGetter = static (_, _) => ValueTask.FromResult(Token),
            }
        );
        _client = ThreadsRefit.CreateClient(Token, new() { HttpMessageHandler = _handler });
        _sdk = new ThreadsClient(Token, new() { HttpMessageHandler = _handler });
    }

    [Benchmark(Baseline = true)]
    public Task<object> Raw() => SendAsync(_raw);

    [Benchmark]
    public Task<object> RawOfFactory() => SendAsync(_rawOfFactory);

    [Benchmark]
    public async Task<object> PlainRefit() =>
        Sent switch
        {
            Request.OnePost => await _plainRefit.GetAsync(Id, PlainClient.Fields, CancellationToken.None).ConfigureAwait(false),
            Request.HundredPosts => await _plainRefit.ListPageAsync(User, PlainClient.Fields, CancellationToken.None).ConfigureAwait(false),
            _ => await _plainRefit
                .CreateAsync(User, new() { ["media_type"] = "TEXT", ["text"] = _text.Text! }, CancellationToken.None)
                .ConfigureAwait(false),
        };

    [Benchmark]
    public async Task<object> UseRefit() =>
        Sent switch
        {
            Request.OnePost => await _refit.MediaGetAsync(Id).ConfigureAwait(false),
            Request.HundredPosts => await _refit.MediaListPageAsync(User).ConfigureAwait(false),
            _ => await _refit.PublishingCreateContainerAsync(User, ContainerMediaType.Text, _text).ConfigureAwait(false),
        };

    [Benchmark]
    public Task<object> CreateClient() => SendAsync(_client);

    [Benchmark]
    public Task<object> Sdk() => SendAsync(_sdk);

    [GlobalCleanup]
    public void Dispose()
    {
        _client?.Dispose();
        _sdk?.Dispose();
        _services?.Dispose();
        _http?.Dispose();
        _handler?.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<object> SendAsync(RawClient client) =>
        Sent switch
        {
            Request.OnePost => await client.GetAsync(Id).ConfigureAwait(false),
            Request.HundredPosts => await client.ListPageAsync(User).ConfigureAwait(false),
            _ => await client.CreateAsync(User, _text.Text!).ConfigureAwait(false),
        };

    private async Task<object> SendAsync(ThreadsClient client) =>
        Sent switch
        {
            Request.OnePost => await client.Media.GetAsync(Id).ConfigureAwait(false),
            Request.HundredPosts => await client.Media.ListPageAsync(User).ConfigureAwait(false),
            _ => await client.Publishing.CreateContainerAsync(User, ContainerMediaType.Text, _text).ConfigureAwait(false),
        };

    /// <summary>What is asked.</summary>
    public enum Request
    {
        /// <summary>One post is read.</summary>
        OnePost,

        /// <summary>A page of a hundred posts is read.</summary>
        HundredPosts,

        /// <summary>A container is made.</summary>
        Publish,
    }
}
