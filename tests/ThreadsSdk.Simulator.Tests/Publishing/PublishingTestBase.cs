using ThreadsSdk.Publishing;
using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Publishing;

/// <summary>Each test has a Threads of its own, without posts, and a clock that skips every wait.</summary>
public abstract class PublishingTestBase : IAsyncLifetime
{
    protected const string Picture = "https://media.example/picture.jpg";

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal PublishWorld World { get; private set; } = null!;

    internal ManualTimeProvider Clock => World.Clock;

    protected ThreadsClient Threads { get; private set; } = null!;

    protected IReadOnlyList<SimulatedPost> Published => World.Simulator.PublishedBy(World.User);

    public async ValueTask InitializeAsync()
    {
        World = await PublishWorld.StartAsync(options => options.Seed = false);
        Threads = World.CreateClient();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Threads.Dispose();
        return World.DisposeAsync();
    }

    protected sealed class Steps(Action<PublishProgress> report) : IProgress<PublishProgress>
    {
        public void Report(PublishProgress value) => report(value);
    }
}
