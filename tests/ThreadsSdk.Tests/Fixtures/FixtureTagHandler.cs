using System.Security.Cryptography;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>
/// Marks every request that goes through it with a tag of its own. One host serves all tests at the same time, and so
/// may a WireMock that has been up for days: the tag tells which requests were this test's.
/// </summary>
public sealed class FixtureTagHandler : DelegatingHandler
{
    /// <summary>The header that holds the tag.</summary>
    public const string HeaderName = "X-Fixture-Tag";

    /// <summary>Makes a handler that sends over the network.</summary>
    public FixtureTagHandler()
        : base(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { }

    /// <summary>What <see cref="IFixtureHost.GetRequestsAsync"/> wants.</summary>
    public string Tag { get; } = RandomNumberGenerator.GetHexString(24);

    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Remove(HeaderName);
        request.Headers.Add(HeaderName, Tag);
        return base.SendAsync(request, cancellationToken);
    }
}
