using System.Globalization;
using System.Text.Json;
using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Tests.Fixtures;
using Xunit;

namespace ThreadsSdk.Tests.Wire.Support;

/// <summary>Sends the SDK's calls to the fixtures and looks at both ends.</summary>
public abstract class WireTests(FixtureHost host) : IClassFixture<FixtureHost>
{
    protected const string UserId = "17841405793187218";

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected FixtureHost Host => host;

    /// <summary>The names of cases, for a theory.</summary>
    private protected static TheoryData<string> NamesOf(IEnumerable<WireCase> cases) => [.. cases.Select(one => one.Name)];

    /// <summary>Runs one case: its own checks, then that exactly its fixtures answered exactly its requests.</summary>
    private protected async Task CheckAsync(IEnumerable<WireCase> cases, string name)
    {
        WireCase wanted = cases.Single(one => one.Name == name);
        using var wire = new WireClient(host);

        await wanted.CheckAsync(wire.Client);

        IReadOnlyList<SentRequest> requests = await wire.GetRequestsAsync(Cancel);
        Assert.Equal(wanted.Fixtures.Select(fixture => fixture.Name), requests.Select(Answered));
        foreach ((ThreadsFixture fixture, SentRequest request) in wanted.Fixtures.Zip(requests))
        {
            Secret.IsOnlyInItsHeader(request, fixture.Request.Headers["Authorization"].Example is not null);
        }

        if (wanted.Sent.Count > 0)
        {
            Assert.Equal(string.Join("\n\n", wanted.Sent), string.Join("\n\n", requests.Select(SentCall.From)));
        }

        IEnumerable<ThreadsFixture> answered = wanted.Fixtures.Where(fixture => !fixture.Response.IsLost);
        Assert.Equal(answered.Select(one => one.Response.Status), wire.Answers.Select(answer => (int)answer.Status));
        Assert.All(wire.Answers, answer => Assert.Equal(wanted.Operation, answer.Operation));
    }

    /// <summary>Properties the SDK does not know, as it keeps them.</summary>
    protected static Dictionary<string, JsonElement> More(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;

    protected static DateTimeOffset Utc(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture).ToUniversalTime();

    /// <summary>The name of the mapping that answers a request.</summary>
    private static string Answered(SentRequest request) =>
        ThreadsFixtures.All.Where(mapping => mapping.Request.Matches(request)).MinBy(mapping => mapping.Priority)?.Name
        ?? $"no fixture answers\n{SentCall.From(request)}";
}
