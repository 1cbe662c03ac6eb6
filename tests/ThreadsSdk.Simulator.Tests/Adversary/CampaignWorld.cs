using System.Collections.Concurrent;
using ThreadsSdk.Publishing;
using ThreadsSdk.Simulator.Tests.Publishing;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>A Threads behind an adversary, on a clock that skips every wait.</summary>
internal sealed class CampaignWorld : IAsyncDisposable
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(60);

    private readonly InMemoryPublishJournalStore _journals = new();
    private readonly Caller _caller;
    private readonly SentCount _sent = new();
    private readonly HttpMessageHandler _handler;

    private CampaignWorld(PublishWorld world, Func<HttpMessageHandler, HttpMessageHandler>? mutation)
    {
        World = world;
        Clock = new SkewedClock(world.Clock);
        HttpMessageHandler handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        _handler = new CountingHandler(_sent, mutation?.Invoke(handler) ?? handler);
        _caller = new Caller(_journals, Files);
        Proxy = new AdversaryProxy(
            world.Simulator.BaseAddress,
            () => world.Clock.Advance(AttemptTimeout + TimeSpan.FromSeconds(1)),
            _caller.Stop
        );
    }

    public PublishWorld World { get; }

    public AdversaryProxy Proxy { get; }

    /// <summary>The clock of the client.</summary>
    public SkewedClock Clock { get; }

    /// <summary>How many requests that change something the SDK has sent through the proxy.</summary>
    public int SentWrites => _sent.Writes;

    /// <summary>The files on the media host.</summary>
    public ConcurrentDictionary<string, long> Files { get; } = new();

    /// <param name="isReal">Whether Threads behaves as in production.</param>
    /// <param name="mutation">What a client is broken with, for a test of the tests.</param>
    public static async Task<CampaignWorld> StartAsync(bool isReal, Func<HttpMessageHandler, HttpMessageHandler>? mutation = null)
    {
        var world = await PublishWorld.StartAsync(options =>
        {
            options.Seed = false;
            options.PropagationDelay = isReal ? TimeSpan.FromSeconds(3) : TimeSpan.Zero;
        });
        return new CampaignWorld(world, mutation);
    }

    public IReadOnlyList<SimulatedPost> Posts => World.Simulator.PublishedBy(World.User);

    public void Wait(TimeSpan time) => World.Clock.Advance(time);

    /// <summary>Publishes without the adversary.</summary>
    /// <returns>The ids of the posts that came of it, as the simulator knows them.</returns>
    public async Task<IReadOnlyList<string>> PublishQuietlyAsync(PostChain chain, string key)
    {
        var before = Posts.Select(post => post.Id).ToHashSet();
        await new Caller(_journals, Files).PublishAsync(
            () => World.CreateClient(),
            chain,
            key,
            parallel: 1,
            () =>
            {
                Wait(TimeSpan.FromMinutes(1));
                return Task.CompletedTask;
            }
        );
        return [.. Posts.Select(post => post.Id).Where(id => !before.Contains(id))];
    }

    /// <summary>Publishes through the adversary.</summary>
    public Task<CallerResult> PublishAsync(PostChain chain, string key, int parallel, Func<Task> pause) =>
        _caller.PublishAsync(CreateClient, chain, key, parallel, pause);

    public async ValueTask DisposeAsync()
    {
        _handler.Dispose();
        await Proxy.DisposeAsync();
        await World.DisposeAsync();
    }

    private ThreadsClient CreateClient() =>
        World.CreateClient(options =>
        {
            options.BaseAddress = Proxy.Address;
            options.TimeProvider = Clock;
            options.AttemptTimeout = AttemptTimeout;
            options.HttpMessageHandler = _handler;
        });
}
