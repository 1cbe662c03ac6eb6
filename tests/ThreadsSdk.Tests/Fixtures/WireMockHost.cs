using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ThreadsSdk.Testing.Mappings;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>A real WireMock that someone started with <c>--root-dir tests/fixtures</c>.</summary>
internal sealed class WireMockHost(Uri address) : IFixtureHost
{
    private readonly HttpClient admin = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address, "/__admin/") };

    /// <inheritdoc/>
    public Uri Address => address;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<SentRequest>> GetRequestsAsync(string tag, CancellationToken cancellationToken)
    {
        var criteria = new JsonObject
        {
            ["headers"] = new JsonObject { [FixtureTagHandler.HeaderName] = new JsonObject { ["equalTo"] = tag } },
        };
        var find = new Uri("requests/find", UriKind.Relative);
        using HttpResponseMessage response = await admin.PostAsJsonAsync(find, criteria, cancellationToken);
        response.EnsureSuccessStatusCode();
        JsonNode? found = await response.Content.ReadFromJsonAsync<JsonNode>(cancellationToken);
        return [.. found!["requests"]!.AsArray().OrderBy(request => (long)request!["loggedDate"]!).Select(request => Read(request!))];
    }

    /// <summary>The names of the mappings it has loaded.</summary>
    public async Task<IReadOnlyList<string>> GetMappingNamesAsync(CancellationToken cancellationToken)
    {
        JsonNode? found = await admin.GetFromJsonAsync<JsonNode>(new Uri("mappings", UriKind.Relative), cancellationToken);
        return [.. found!["mappings"]!.AsArray().Select(mapping => mapping!["name"]?.ToString() ?? "")];
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        admin.Dispose();
        return ValueTask.CompletedTask;
    }

    private static SentRequest Read(JsonNode request) =>
        SentRequest.From(
            request["method"]!.ToString(),
            request["url"]!.ToString(),
            request["headers"]!.AsObject().Select(header => KeyValuePair.Create(header.Key, Join(header.Value!))),
            request["body"]?.ToString() ?? ""
        );

    private static string Join(JsonNode value) =>
        value is JsonArray many ? string.Join(", ", many.Select(one => one!.ToString())) : value.ToString();
}
