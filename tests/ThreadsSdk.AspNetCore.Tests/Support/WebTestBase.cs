using ThreadsSdk.Simulator;
using Xunit;

namespace ThreadsSdk.AspNetCore.Tests.Support;

/// <summary>Tests over a simulator whose app has the callback of the web apps registered.</summary>
public abstract class WebTestBase : IAsyncLifetime
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected ThreadsSimulator Threads { get; private set; } = null!;

    protected SimulatedUser Ada => Threads.Users[0];

    protected SimulatedUser Ben => Threads.Users[1];

    public async ValueTask InitializeAsync() =>
        Threads = await ThreadsSimulator.StartAsync(
            new()
            {
                RedirectUris =
                {
                    "https://app.example/signin-threads",
                    "https://app.example/base/signin-threads",
                    "http://app.example/signin-threads",
                },
            },
            Cancel
        );

    public async ValueTask DisposeAsync()
    {
        await Threads.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Counts the calls of an operation.</summary>
    protected int CallsOf(string operation) => Threads.Calls.Count(call => call.Operation == operation);
}
