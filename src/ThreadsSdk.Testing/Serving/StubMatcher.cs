using ThreadsSdk.Testing.Mappings;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;

namespace ThreadsSdk.Testing.Serving;

/// <summary>
/// Compares a request as WireMock does. WireMock.Net's own matchers split the query at commas unless a setting of the server forbids it,
/// and treat * and ? in a form as wildcards.
/// </summary>
internal sealed class StubMatcher(StubRequest stub) : IRequestMatcher
{
    public RequestMatcherType Type => RequestMatcherType.Composite;

    public double GetMatchingScore(IRequestMessage requestMessage, IRequestMatchResult requestMatchResult)
    {
        bool matches = stub.Matches(SentRequest.From(requestMessage));
        return requestMatchResult.AddScore(typeof(StubMatcher), matches ? MatchScores.Perfect : MatchScores.Mismatch, null);
    }
}
