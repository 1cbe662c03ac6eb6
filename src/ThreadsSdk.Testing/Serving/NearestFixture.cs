using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Testing.Mappings;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace ThreadsSdk.Testing.Serving;

/// <summary>Explains why no fixture matches a request.</summary>
internal static class NearestFixture
{
    /// <summary>The title of the mapping that responds instead.</summary>
    public const string Title = "No fixture matches";

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// Creates a response with status 404 that names the nearest fixture. It has the shape of a Meta error, so that clients show the
    /// message.
    /// </summary>
    public static IResponseBuilder Respond(WireMockServer server) =>
        Response
            .Create()
            .WithStatusCode(404)
            .WithHeader("Content-Type", "application/json; charset=utf-8")
            .WithBody(request => Error(Describe(FixturesOf(server), SentRequest.From(request))));

    /// <summary>Describes the fixture nearest to a request, and every value that differs.</summary>
    public static string Describe(IEnumerable<ThreadsFixture> fixtures, SentRequest request)
    {
        string none = $"No fixture matches {request.Method} {request.Path}.";
        return fixtures.MinBy(fixture => Distance(fixture.Request, request)) is { } nearest
            ? $"{none} The nearest is '{nearest.Name}': {string.Join("; ", nearest.Request.Mismatches(request))}."
            : none;
    }

    private static IEnumerable<ThreadsFixture> FixturesOf(WireMockServer server) =>
        server.Mappings.Select(mapping => mapping.Data).OfType<ThreadsFixture>();

    // A code that Meta does not use, so that no client takes it for one of the errors it knows.
    private static string Error(string message) =>
        new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["message"] = message,
                ["type"] = nameof(ThreadsFixtures),
                ["code"] = 404,
            },
        }.ToJsonString(Plain);

    private static int Distance(StubRequest stub, SentRequest request)
    {
        int path = stub.Path == request.Path ? 0 : 10_000 - stub.Path.AsSpan().CommonPrefixLength(request.Path);
        return path + (stub.Method == request.Method ? 0 : 100) + stub.Mismatches(request).Count;
    }
}
