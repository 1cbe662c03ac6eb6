using System.Text.RegularExpressions;
using WireMock;
using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Types;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>
/// Says to WireMock.Net what our mappings say to WireMock. Its own reader of their JSON leaves out form parameters,
/// absence, priorities and faults, and takes <c>contains</c> for <c>equalTo</c>: it would answer what WireMock refuses.
/// </summary>
internal static class FixtureStubs
{
    /// <summary>Marks an answer that must not arrive.</summary>
    public const string Lost = "X-Fixture-Lost";

    /// <summary>Adds a mapping.</summary>
    public static void AddStub(this WireMockServer server, FixtureMapping mapping) => server
        .Given(Convert(mapping.Request))
        .AtPriority(mapping.Priority)
        .WithTitle(mapping.Name)
        .RespondWith(Convert(mapping));

    /// <summary>Adds what answers when no mapping does: a 404 that names the nearest one.</summary>
    public static void AddNearest(this WireMockServer server, FixtureCatalog catalog, Func<IRequestMessage, SentRequest> read) => server
        .Given(Request.Create().UsingAnyMethod())
        .AtPriority(int.MaxValue)
        .RespondWith(Response.Create()
            .WithStatusCode(404)
            .WithHeader("Content-Type", "text/plain; charset=utf-8")
            .WithBody(request => catalog.DescribeNearest(read(request))));

    private static IRequestBuilder Convert(StubRequest stub)
    {
        IRequestBuilder request = Request.Create().UsingMethod(stub.Method).WithPath(new ExactMatcher(stub.Path));
        foreach ((string name, ValuePattern pattern) in stub.Query)
        {
            request = pattern.Example is null
                ? request.WithParam(name, MatchBehaviour.RejectOnMatch)
                : request.WithParam(name, Convert(pattern));
        }

        foreach ((string name, ValuePattern pattern) in stub.Headers)
        {
            request = pattern.Example is null
                ? request.WithHeader(name, "*", MatchBehaviour.RejectOnMatch)
                : request.WithHeader(name, Convert(pattern));
        }

        // FormUrlEncodedMatcher knows neither absence nor JSON, and takes * and ? in a value for wildcards.
        return stub.Form.Count == 0
            ? request
            : request.WithBody((IDictionary<string, WireMockList<string>>? form) =>
                stub.Form.All(field => field.Value.Matches(form is not null && form.TryGetValue(field.Key, out var values) ? values : [])));
    }

    private static IStringMatcher Convert(ValuePattern pattern) => pattern.Kind switch
    {
        "equalTo" => new ExactMatcher(pattern.Operand),
        "contains" => new RegexMatcher(Regex.Escape(pattern.Operand)),
        "matches" => new RegexMatcher($@"\A(?:{pattern.Operand})\z"),
        _ => throw new FormatException($"WireMock.Net cannot compare a query parameter or header with {pattern.Text}"),
    };

    private static IResponseBuilder Convert(FixtureMapping mapping)
    {
        StubResponse stub = mapping.Response;
        return stub.IsLost
            ? Response.Create().WithHeader(Lost, "true")
            : Response.Create()
                .WithStatusCode(stub.Status)
                .WithHeaders(new Dictionary<string, string>(stub.Headers) { ["Matched-Stub-Name"] = mapping.Name })
                .WithBody(stub.Body.ToArray());
    }
}
