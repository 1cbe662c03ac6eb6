using System.Security.Cryptography;
using System.Text;
using ThreadsSdk.Testing.Mappings;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.ResponseProviders;
using WireMock.Server;

namespace ThreadsSdk.Testing.Serving;

/// <summary>
/// Converts the mappings for WireMock.Net. Its own reader of their JSON ignores form parameters, absence, priorities and faults, and treats
/// <c>contains</c> as <c>equalTo</c>, so it would match requests that WireMock refuses.
/// </summary>
internal static class FixtureStubs
{
    /// <summary>Adds fixtures, and the response for requests that match none of those on the server.</summary>
    public static void AddFixtures(this WireMockServer server, IEnumerable<ThreadsFixture> fixtures)
    {
        foreach (ThreadsFixture fixture in fixtures)
        {
            server.Add(fixture.Name, fixture.Priority, Convert(fixture.Request), Convert(fixture), fixture);
        }

        server.Add(NearestFixture.Title, int.MaxValue, Request.Create().UsingAnyMethod(), NearestFixture.Respond(server), null);
    }

    // The same id for the same title, so that adding a mapping once more replaces it.
    private static void Add(
        this WireMockServer server,
        string title,
        int priority,
        IRequestBuilder request,
        IResponseProvider response,
        object? data
    ) =>
        server
            .Given(request)
            .WithGuid(new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(title)).AsSpan(0, 16)))
            .WithTitle(title)
            .AtPriority(priority)
            .WithData(data!)
            .RespondWith(response);

    // The method and the path are for those who look at the mappings of a server: the matcher knows them too.
    private static IRequestBuilder Convert(StubRequest stub) =>
        Request.Create().UsingMethod(stub.Method).WithPath(new ExactMatcher(stub.Path)).Add(new StubMatcher(stub));

    private static IResponseProvider Convert(ThreadsFixture fixture) =>
        fixture.Response.IsLost
            ? new LostResponse()
            : Response
                .Create()
                .WithStatusCode(fixture.Response.Status)
                .WithHeaders(new Dictionary<string, string>(fixture.Response.Headers) { ["Matched-Stub-Name"] = fixture.Name })
                .WithBody(fixture.Response.Body.ToArray());
}
