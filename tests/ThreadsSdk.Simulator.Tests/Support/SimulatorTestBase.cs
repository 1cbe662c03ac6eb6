using ThreadsSdk.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Support;

/// <summary>Each test has a simulator of its own, with a clock that is turned by hand.</summary>
public abstract class SimulatorTestBase : IAsyncLifetime
{
    private readonly List<IDisposable> _clients = [];
    private ThreadsSimulator? _simulator;
    private HttpClient? _http;

    internal ManualClock Clock { get; } = new();

    protected ThreadsSimulator Simulator => _simulator!;

    protected SimulatedUser Ada => Simulator.Users[0];

    protected SimulatedUser Ben => Simulator.Users[1];

    /// <summary>Speaks to the simulator without the SDK. Follows no redirect.</summary>
    protected HttpClient Http => _http!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var options = new ThreadsSimulatorOptions { TimeProvider = Clock };
        Configure(options);
        _simulator = await ThreadsSimulator.StartAsync(options, Cancel);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _simulator.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _clients.ForEach(client => client.Dispose());
        _http?.Dispose();
        if (_simulator is not null)
        {
            await _simulator.DisposeAsync();
        }
    }

    protected virtual void Configure(ThreadsSimulatorOptions options) { }

    /// <summary>A client of the SDK for a user; the first one unless said.</summary>
    protected ThreadsClient Client(SimulatedUser? user = null) =>
        Keep(new ThreadsClient(WithoutRetries(Simulator.ClientOptions(user)).Wired()));

    /// <summary>A client whose token has only these scopes.</summary>
    protected ThreadsClient ClientWith(params ThreadsScope[] scopes)
    {
        var options = WithoutRetries(Simulator.ClientOptions());
        options.AccessToken = Simulator.CreateAccessToken(Ada, scopes);
        return Keep(new ThreadsClient(options.Wired()));
    }

    protected Task<RawAnswer> GetAsync(string path, string? token = null) =>
        RawAnswer.SendAsync(Http, HttpMethod.Get, path, token, null, Cancel);

    protected Task<RawAnswer> PostAsync(string path, string? token, params (string Name, string Value)[] form) =>
        RawAnswer.SendAsync(Http, HttpMethod.Post, path, token, form, Cancel);

    private static ThreadsClientOptions WithoutRetries(ThreadsClientOptions options)
    {
        options.MaxRetries = 0;
        return options;
    }

    private ThreadsClient Keep(ThreadsClient client)
    {
        _clients.Add(client);
        return client;
    }
}
