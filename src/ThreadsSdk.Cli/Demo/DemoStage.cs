using ThreadsSdk.Simulator;

namespace ThreadsSdk.Cli.Demo;

/// <summary>Holds what the steps of the demo share.</summary>
internal sealed class DemoStage(DemoApp app, ThreadsSimulator? simulator = null) : IAsyncDisposable
{
    private ThreadsClient? _threads;

    public DemoApp App { get; } = app;

    /// <summary>The simulator of the demo's own; null when it runs elsewhere.</summary>
    public ThreadsSimulator? Simulator => simulator;

    /// <summary>The client of the user who logged in.</summary>
    public ThreadsClient Threads
    {
        get => _threads ?? throw new InvalidOperationException("Nobody has logged in yet.");
        set => _threads = value;
    }

    /// <summary>Gets the published posts, in order.</summary>
    public List<Media> Published { get; } = [];

    /// <summary>Starts a simulator that needs next to no time to process media.</summary>
    public static async Task<DemoStage> StartAsync(DemoNarrator narrator, CancellationToken cancellationToken)
    {
        narrator.Begin("A Threads of your own");
        var simulator = await narrator.CallAsync(
            ThreadsSimulator.StartAsync(
                new() { ImageProcessingTime = TimeSpan.FromSeconds(0.2), VideoProcessingTime = TimeSpan.FromSeconds(1) },
                cancellationToken
            )
        );
        var users = string.Join(", ", simulator.Users.Select(user => "@" + user.Username));
        narrator.Say($"It listens on {simulator.BaseAddress} and has the app {simulator.App.Id} and the users {users}.");
        narrator.KeepText("base_address", simulator.BaseAddress.ToString());
        return new DemoStage(
            new DemoApp(simulator.BaseAddress, simulator.App.Id, simulator.App.Secret, simulator.App.RedirectUri),
            simulator
        );
    }

    public async ValueTask DisposeAsync()
    {
        _threads?.Dispose();
        if (simulator is not null)
        {
            await simulator.DisposeAsync();
        }
    }
}
