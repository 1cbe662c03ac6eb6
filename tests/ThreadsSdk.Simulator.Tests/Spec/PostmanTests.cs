using System.Text.Json;
using ThreadsSdk.Simulator.Spec;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Spec;

/// <summary>
/// Holds the spec against Meta's public Postman collection: <c>tests/fixtures/postman.json</c> has the method, path and parameter names
/// of each of its requests (github.com/fbsamples/threads_api, 2026-01-02).
/// </summary>
public sealed class PostmanTests
{
    private static readonly SimulatorSpec Spec = SimulatorSpec.Load([]);
    private static readonly RouteTable Routes = new(Spec);

    public static TheoryData<PostmanRequest> Requests { get; } =
    [
        .. JsonSerializer.Deserialize<PostmanRequest[]>(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "postman.json")),
            JsonSerializerOptions.Web
        )!,
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public void Each_request_of_Metas_collection_finds_its_route_and_its_parameters(PostmanRequest request)
    {
        var matches = Routes.Find(request.Method, request.Path);

        Assert.NotEmpty(matches);
        var known = matches.SelectMany(match => match.Operation.Parameters).Select(parameter => parameter.Key);
        Assert.Empty(request.Parameters.Except(known));
    }

    [Fact]
    public void Every_operation_older_than_the_collection_is_in_it()
    {
        var requested = Requests.SelectMany(row => Routes.Find(row.Data.Method, row.Data.Path)).Select(match => match.Operation.FullName);

        // Meta's collection lacks the ghost posts of this day, and what is younger.
        const string Youngest = "2025-12-15";
        var older = Spec.Operations.Where(operation => string.CompareOrdinal(operation.Since ?? Youngest, Youngest) < 0).ToList();
        Assert.NotEmpty(older);
        Assert.Empty(older.Select(operation => operation.FullName).Except(requested));
    }

    public sealed record PostmanRequest(string Name, string Method, string Path, string[] Parameters)
    {
        public override string ToString() => Name;
    }
}
