using System.Text.Json.Nodes;
using Xunit;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>Proves that the mappings mean to WireMock what they mean to <see cref="FixtureServer"/>.</summary>
public sealed class WireMockTests
{
    private static readonly ValuePattern Absent = ValuePattern.Create("absent", JsonValue.Create(true), null);
    private static readonly ValuePattern Other = ValuePattern.Create("equalTo", JsonValue.Create("something else"), null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WireMock_has_loaded_every_mapping_skipped_without_THREADS_WIREMOCK()
    {
        await using var wireMock = new WireMockHost(RequireWireMock());

        IReadOnlyList<string> loaded = await wireMock.GetMappingNamesAsync(Cancel);

        Assert.Equal(
            FixtureCatalog.Default.Mappings.Select(mapping => mapping.Name).Order(StringComparer.Ordinal),
            loaded.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WireMock_answers_like_the_server_skipped_without_THREADS_WIREMOCK() => await CompareAsync(FixtureCatalog.Default.Mappings);

    [Fact]
    public async Task WireMock_refuses_what_the_server_refuses_skipped_without_THREADS_WIREMOCK() => await CompareAsync(FixtureCatalog.Default.Mappings.SelectMany(Changed));

    private static async Task CompareAsync(IEnumerable<FixtureMapping> asked)
    {
        Uri wireMock = RequireWireMock();
        await using FixtureServer server = await FixtureServer.StartAsync(FixtureCatalog.Default, Cancel);
        using var client = new HttpClient(new FixtureTagHandler());
        foreach (FixtureMapping mapping in asked)
        {
            string ours = await FixtureAnswer.AskAsync(client, server.Address, mapping, Cancel);
            string theirs = await FixtureAnswer.AskAsync(client, wireMock, mapping, Cancel);
            Assert.Equal(ours, theirs);
        }
    }

    /// <summary>Requests that differ from the mapping's own in one value: another one, a missing one, one too many.</summary>
    private static IEnumerable<FixtureMapping> Changed(FixtureMapping mapping)
    {
        StubRequest request = mapping.Request;
        return
        [
            .. Changed(request.Query).Select(query => mapping with { Request = request with { Query = query } }),
            .. Changed(request.Form).Select(form => mapping with { Request = request with { Form = form } }),
            .. Changed(request.Headers).Select(headers => mapping with { Request = request with { Headers = headers } }),
            mapping with { Request = request with { Path = request.Path + "/" } },
        ];
    }

    private static IEnumerable<Dictionary<string, ValuePattern>> Changed(IReadOnlyDictionary<string, ValuePattern> patterns) =>
        from name in patterns.Keys
        from change in patterns[name].Example is null ? new[] { Other } : [Other, Absent]
        select new Dictionary<string, ValuePattern>(patterns) { [name] = change };

    private static Uri RequireWireMock()
    {
        Assert.SkipWhen(FixtureHost.WireMockAddress is null, "THREADS_WIREMOCK is not set.");
        return FixtureHost.WireMockAddress!;
    }
}
