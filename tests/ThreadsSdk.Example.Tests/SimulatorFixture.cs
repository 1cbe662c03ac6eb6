using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.Example.Tests;

/// <summary>One simulator for all tests of a class.</summary>
public sealed class SimulatorFixture : IAsyncLifetime
{
    public ThreadsSimulator Threads { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Threads = await ThreadsSimulator.StartAsync(new() { QuotaTotals = { [ThreadsQuotas.Posts] = 2 } });

    public ValueTask DisposeAsync() => Threads.DisposeAsync();
}
