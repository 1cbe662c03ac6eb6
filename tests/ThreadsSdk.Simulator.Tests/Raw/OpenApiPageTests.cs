using System.Net;
using System.Text.Json.Nodes;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Raw;

public sealed class OpenApiPageTests
{
    private const string Unserved = "There is no GET at this path.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Document_is_served_with_the_address_of_the_simulator()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancellation);
        using HttpClient http = new() { BaseAddress = simulator.BaseAddress };
        var origin = simulator.BaseAddress.GetLeftPart(UriPartial.Authority);

        using var response = await http.GetAsync("/openapi.json", Cancellation);

        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var document = JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!;
        Assert.Equal(origin, Assert.Single(document["servers"]!.AsArray())!["url"]!.ToString());
        var flow = document["components"]!["securitySchemes"]!["oauth2"]!["flows"]!["authorizationCode"]!;
        Assert.Equal(origin + "/oauth/authorize", flow["authorizationUrl"]!.ToString());
        Assert.Equal(origin + "/oauth/access_token", flow["tokenUrl"]!.ToString());
    }

    [Fact]
    public async Task Every_path_of_the_document_is_one_that_the_simulator_serves()
    {
        await using var simulator = await ThreadsSimulator.StartAsync(cancellationToken: Cancellation);
        using HttpClient http = new() { BaseAddress = simulator.BaseAddress };
        http.DefaultRequestHeaders.Authorization = new("Bearer", simulator.Users[0].AccessToken);
        using var unknown = await http.GetAsync("/v1.0/1/no-such-edge", Cancellation);
        Assert.Contains(Unserved, simulator.Calls[^1].Error!.Advice, StringComparison.Ordinal);
        var paths = JsonNode.Parse(await http.GetStringAsync("/openapi.json", Cancellation))!["paths"]!.AsObject();

        foreach (var (path, _) in paths.Where(path => path.Value!["get"] is not null))
        {
            var address = path.Replace("{user_id}", "me", StringComparison.Ordinal).Replace("{media_id}", "1", StringComparison.Ordinal);
            using var response = await http.GetAsync(address, Cancellation);

            Assert.DoesNotContain(Unserved, simulator.Calls[^1].Error?.Advice ?? "", StringComparison.Ordinal);
            Assert.NotEqual(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task Given_document_is_served_in_place_of_the_own_one()
    {
        ThreadsSimulatorOptions options = new()
        {
            OpenApiDocument = """{ "openapi": "3.1.1", "x-mine": true, "servers": [{ "url": "https://example.com" }] }""",
        };
        await using var simulator = await ThreadsSimulator.StartAsync(options, Cancellation);
        using HttpClient http = new() { BaseAddress = simulator.BaseAddress };

        var document = JsonNode.Parse(await http.GetStringAsync("/openapi.json", Cancellation))!;

        Assert.True((bool)document["x-mine"]!);
        Assert.DoesNotContain("example.com", document.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_document_is_served_that_lacks_what_the_simulator_was_given()
    {
        ThreadsSimulatorOptions options = new();
        options.SpecFiles.Add(("more.yaml", "limits:\n  more: { value: 1, unit: items, doc: More. }\n"));
        await using var simulator = await ThreadsSimulator.StartAsync(options, Cancellation);
        using HttpClient http = new() { BaseAddress = simulator.BaseAddress };

        using var response = await http.GetAsync("/openapi.json", Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("OpenApiDocument", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openapi: 3.1.1")]
    [InlineData("[]")]
    public async Task Document_that_is_no_JSON_object_is_refused_at_the_start(string document)
    {
        var exception = await Assert.ThrowsAsync<ArgumentException>(() =>
            ThreadsSimulator.StartAsync(new() { OpenApiDocument = document }, Cancellation)
        );

        Assert.Contains("threads spec openapi", exception.Message, StringComparison.Ordinal);
    }
}
