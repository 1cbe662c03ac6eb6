using System.Collections.Concurrent;
using ThreadsSdk.Publishing;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>A Threads, a media host and a disk, which outlive the processes that publish.</summary>
internal sealed class PublishWorld : IAsyncDisposable
{
    private readonly ThreadsSimulator _simulator;
    private readonly InMemoryPublishJournalStore _disk = new();
    private readonly ConcurrentDictionary<string, long> _files = new();

    private PublishWorld(ThreadsSimulator simulator, ManualTimeProvider clock) => (_simulator, Clock) = (simulator, clock);

    public ManualTimeProvider Clock { get; }

    public SimulatedUser User => _simulator.Users[0];

    public ThreadsSimulator Simulator => _simulator;

    /// <summary>A post of another user to answer, quote and repost.</summary>
    public string OtherPost { get; private set; } = "";

    public string LocationId { get; private set; } = "";

    /// <summary>The files on the media host.</summary>
    public IReadOnlyCollection<string> Hosted => [.. _files.Keys];

    public static async Task<PublishWorld> StartAsync(Action<ThreadsSimulatorOptions>? configure = null)
    {
        var clock = new ManualTimeProvider();
        var options = new ThreadsSimulatorOptions
        {
            TimeProvider = clock,
            QuotaTotals = { [ThreadsQuotas.Posts] = 1_000_000, [ThreadsQuotas.Replies] = 1_000_000 },
        };
        configure?.Invoke(options);
        var world = new PublishWorld(await ThreadsSimulator.StartAsync(options, TestContext.Current.CancellationToken), clock);
        using var other = world.CreateClient(world._simulator.Users[1]);
        world.OtherPost = (await other.PublishAsync(Post.Text("Something to talk about"))).Id;
        world.LocationId = (await other.Locations.SearchAsync(options: new() { Query = "park" }))[0].Id!;
        return world;
    }

    public ThreadsClient CreateClient(Action<ThreadsClientOptions> configure) => CreateClient(user: null, configure);

    public ThreadsClient CreateClient(SimulatedUser? user = null, Action<ThreadsClientOptions>? configure = null)
    {
        var options = _simulator.ClientOptions(user);
        options.TimeProvider = Clock;
        configure?.Invoke(options);
        return new ThreadsClient(options.Wired());
    }

    /// <summary>Publishes in a process of its own, in which one step may fail.</summary>
    /// <returns>What failed; null when it went well.</returns>
    public async Task<Exception?> PublishAsync(string key, PostChain chain, FaultPlan plan)
    {
        using var handler = new FaultyHandler(plan);
        var options = _simulator.ClientOptions();
        options.HttpMessageHandler = handler;
        options.TimeProvider = Clock;
        using var client = new ThreadsClient(options.Wired());
        var publish = new PublishOptions
        {
            IdempotencyKey = key,
            JournalStore = new FaultyJournalStore(plan, _disk),
            MediaHost = new FaultyMediaHost(plan, _files),
            MaxParallelItems = 2,
        };
        try
        {
            var result = await client.PublishAsync(chain, publish, TestContext.Current.CancellationToken);
            if (!result.Journal.Leases.IsEmpty)
            {
                await client.CleanUpAsync(result.Journal, publish, TestContext.Current.CancellationToken);
            }

            return null;
        }
        catch (Exception e) when (e is not ObjectDisposedException)
        {
            return e;
        }
        finally
        {
            await handler.CarryOutLateAsync();
        }
    }

    public Task<PublishJournal?> JournalAsync(string key) => _disk.LoadAsync(key).AsTask();

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();
}
