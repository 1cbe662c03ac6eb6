using ThreadsSdk.Testing.Mappings;
using Xunit;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>
/// The host the wire tests run against: <see cref="WireMockNetHost"/>, or the WireMock whose address stands in the
/// environment variable THREADS_WIREMOCK. Use it as a class or assembly fixture.
/// </summary>
public sealed class FixtureHost : IAsyncLifetime
{
    private IFixtureHost? host;

    /// <summary>The address of a WireMock to use, if there is one.</summary>
    public static Uri? WireMockAddress =>
        Environment.GetEnvironmentVariable("THREADS_WIREMOCK") is { Length: > 0 } address ? new Uri(address) : null;

    /// <summary>Where it listens.</summary>
    public Uri Address => Host.Address;

    private IFixtureHost Host => host ?? throw new InvalidOperationException("The host has not been started.");

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        host = WireMockAddress is { } address ? new WireMockHost(address) : new WireMockNetHost();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => host?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The requests that carried the tag, oldest first.</summary>
    internal Task<IReadOnlyList<SentRequest>> GetRequestsAsync(string tag, CancellationToken cancellationToken) =>
        Host.GetRequestsAsync(tag, cancellationToken);
}
