using ThreadsSdk.Testing;
using ThreadsSdk.Testing.Mappings;
using ThreadsSdk.Tests.Fixtures;
using ThreadsSdk.Tests.Wire.Cases;
using ThreadsSdk.Tests.Wire.Support;
using Xunit;

namespace ThreadsSdk.Tests.Wire;

/// <summary>Every operation, against every fixture of it.</summary>
public sealed class WireCaseTests(FixtureHost host) : WireTestBase(host)
{
    /// <summary>The cases of every class in <c>Cases</c>, so that a new file is enough.</summary>
    internal static IReadOnlyList<WireCase> Cases { get; } =
    [
        .. typeof(WireCaseTests)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(ErrorCases).Namespace)
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => type.GetProperty(nameof(ErrorCases.All))?.GetValue(null))
            .OfType<IReadOnlyList<WireCase>>()
            .SelectMany(cases => cases),
    ];

    public static TheoryData<string> Names => [.. Cases.Select(one => one.Name)];

    /// <summary>Runs one case: its own checks, then that exactly its fixtures answered exactly its requests.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Call_sends_and_reads_what_the_fixture_says_when_it_answers(string name)
    {
        WireCase wanted = Cases.Single(one => one.Name == name);
        using var wire = new WireClient(Host);

        await wanted.CheckAsync(wire.Client);

        IReadOnlyList<SentRequest> requests = await wire.GetRequestsAsync(Cancel);
        Assert.Equal(wanted.Fixtures.Select(fixture => fixture.Name), requests.Select(Answered));
        foreach ((ThreadsFixture fixture, SentRequest request) in wanted.Fixtures.Zip(requests))
        {
            Assert.Equal(SentCall.To(fixture, wanted.Sent).ToString(), SentCall.From(request).ToString());
            Secret.IsOnlyInItsHeader(request, fixture.Request.Headers["Authorization"].Example is not null);
        }

        IEnumerable<ThreadsFixture> answered = wanted.Fixtures.Where(fixture => !fixture.Response.IsLost);
        Assert.Equal(answered.Select(one => one.Response.Status), wire.Answers.Select(answer => (int)answer.Status));
        Assert.All(wire.Answers, answer => Assert.Equal(wanted.Operation, answer.Operation));
    }

    /// <summary>The name of the mapping that answers a request.</summary>
    private static string Answered(SentRequest request) =>
        ThreadsFixtures.All.Where(mapping => mapping.Request.Matches(request)).MinBy(mapping => mapping.Priority)?.Name
        ?? $"no fixture answers\n{SentCall.From(request)}";
}
