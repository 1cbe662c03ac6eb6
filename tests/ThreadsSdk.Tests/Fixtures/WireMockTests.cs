using ThreadsSdk.Testing;
using Xunit;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>What can be asked of a real WireMock alone.</summary>
public sealed class WireMockTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WireMock_has_loaded_every_mapping_skipped_without_THREADS_WIREMOCK()
    {
        await using var wireMock = new WireMockHost(RequireWireMock());

        IReadOnlyList<string> loaded = await wireMock.GetMappingNamesAsync(Cancel);

        Assert.Equal(
            ThreadsFixtures.All.Select(mapping => mapping.Name).Order(StringComparer.Ordinal),
            loaded.Order(StringComparer.Ordinal)
        );
    }

    private static Uri RequireWireMock()
    {
        Assert.SkipWhen(FixtureHost.WireMockAddress is null, "THREADS_WIREMOCK is not set.");
        return FixtureHost.WireMockAddress!;
    }
}
