using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Testing.Serving;
using WireMock.Server;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>A WireMock.Net in the test process, on a free local port, with the settings it has by itself.</summary>
internal sealed class WireMockNetHost : IFixtureHost
{
    private readonly WireMockServer server = WireMockServer.Start();

    /// <summary>Starts a server with the fixtures, as users of the package do.</summary>
    public WireMockNetHost() => ThreadsFixtures.AddTo(server);

    /// <summary>Starts a server with other mappings than those of the package.</summary>
    public WireMockNetHost(IEnumerable<ThreadsFixture> mappings) => server.AddFixtures(mappings);

    /// <inheritdoc/>
    public Uri Address => new(server.Url!);

    /// <inheritdoc/>
    public Task<IReadOnlyList<SentRequest>> GetRequestsAsync(string tag, CancellationToken cancellationToken)
    {
        IEnumerable<SentRequest> requests = server.LogEntries.Select(entry => SentRequest.From(entry.RequestMessage!));
        return Task.FromResult<IReadOnlyList<SentRequest>>([
            .. requests.Where(request => request.Headers.GetValueOrDefault(FixtureTagHandler.HeaderName) == tag),
        ]);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        server.Dispose();
        return ValueTask.CompletedTask;
    }
}
