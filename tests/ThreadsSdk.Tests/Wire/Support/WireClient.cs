using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Support;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>A client whose requests can be looked at.</summary>
internal sealed class WireClient : IDisposable
{
    private readonly FixtureTagHandler handler = new();
    private readonly List<ThreadsResponseInfo> answers = [];
    private readonly FixtureHost host;

    public WireClient(FixtureHost host, Action<ThreadsClientOptions>? configure = null)
    {
        this.host = host;
        var options = new ThreadsClientOptions
        {
            BaseAddress = host.Address,
            AccessToken = Secret.Token,
            MaxRetries = 0,
            HttpMessageHandler = handler,
            OnResponse = answers.Add,
        };
        configure?.Invoke(options);
        Client = new ThreadsClient(options.Wired());
    }

    public ThreadsClient Client { get; }

    /// <summary>What the client told of the answers.</summary>
    public IReadOnlyList<ThreadsResponseInfo> Answers => answers;

    public Task<IReadOnlyList<SentRequest>> GetRequestsAsync(CancellationToken cancellationToken) =>
        host.GetRequestsAsync(handler.Tag, cancellationToken);

    public void Dispose()
    {
        Client.Dispose();
        handler.Dispose();
    }
}
