using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using ThreadsSdk.Simulator.Tests.Support;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Control;

/// <summary>What the control API says of itself, against what it does.</summary>
public sealed partial class ControlDocumentTests : SimulatorTestBase
{
    private const string Json = "application/json";

    [Fact]
    public async Task Every_operation_of_the_document_works_with_its_own_example_and_answers_as_described()
    {
        var document = await DocumentAsync();
        await using var app = await ToldApp.StartAsync(Cancel);
        var callback = app.Address.AbsoluteUri;
        await SendAsync("/webhooks/callbacks", new { data_deletion_url = callback });

        foreach (
            var (path, method, operation) in Operations(document)
                .Where(item => item.Operation["responses"]!["200"]!["content"]![Json] is not null)
        )
        {
            var body = operation["requestBody"]?["content"]?[Json];
            using var request = new HttpRequestMessage(new HttpMethod(method), "/_simulator" + await FilledAsync(path, callback));
            if (body is not null)
            {
                var example = (body["example"] ?? new JsonObject()).ToJsonString();
                request.Content = new StringContent(Address().Replace(example, callback), Encoding.UTF8, Json);
            }

            using var response = await Http.SendAsync(request, Cancel);
            var text = await response.Content.ReadAsStringAsync(Cancel);

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{method} {path}: {text}");
            if (operation["responses"]!["200"]!["content"]![Json]!["schema"] is { } schema)
            {
                Assert.Empty((await SchemaAsync(document, schema)).Validate(text).Select(error => $"{method} {path}: {error}"));
            }
        }
    }

    [Fact]
    public async Task Shown_calls_containers_and_errors_have_the_shapes_of_the_document()
    {
        var document = await DocumentAsync();
        await GetAsync("/v1.0/me?field=id", Ada.AccessToken);
        await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "TEXT"), ("text", "A"));
        await PostAsync("/v1.0/me/threads", Ada.AccessToken, ("media_type", "IMAGE"));
        Simulator.Faults.Add(SimulatorFault.DelayResponse(TimeSpan.FromSeconds(1)) with { Times = int.MaxValue });

        foreach (var path in new[] { "/calls", "/containers", "/faults" })
        {
            var text = await Http.GetStringAsync("/_simulator" + path, Cancel);
            var schema = document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]![Json]!["schema"]!;

            Assert.Empty((await SchemaAsync(document, schema)).Validate(text).Select(error => error.ToString()));
        }

        var refused = await Http.PostAsync("/_simulator/clock", null, Cancel);
        Assert.Empty(
            (await SchemaAsync(document, new JsonObject { ["$ref"] = "#/components/schemas/Error" })).Validate(
                await refused.Content.ReadAsStringAsync(Cancel)
            )
        );
    }

    [Fact]
    public async Task Every_operation_refuses_a_field_it_does_not_describe()
    {
        foreach (var (path, method, _) in Operations(await DocumentAsync()).Where(item => item.Method != "get"))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), "/_simulator" + Dummy(path));
            request.Content = new StringContent("""{"colour":"red"}""", Encoding.UTF8, Json);

            using var response = await Http.SendAsync(request, Cancel);

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains("There is no 'colour' here.", await response.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_path_says_what_it_allows_and_answers_HEAD_like_GET()
    {
        var document = await DocumentAsync();
        foreach (var (path, node) in document["paths"]!.AsObject())
        {
            var methods = node!.AsObject().Select(operation => operation.Key.ToUpperInvariant()).Append("OPTIONS");
            var isRead = node["get"] is not null;
            var expected = (isRead ? methods.Append("HEAD") : methods).Order(StringComparer.Ordinal).ToList();
            var address = "/_simulator" + Dummy(path);

            Assert.Equal($"NoContent {string.Join(", ", expected)}", await AllowedAsync(HttpMethod.Options, address));
            Assert.Equal($"MethodNotAllowed {string.Join(", ", expected)}", await AllowedAsync(HttpMethod.Patch, address));
            if (isRead)
            {
                using var head = await Http.SendAsync(new(HttpMethod.Head, address), HttpCompletionOption.ResponseHeadersRead, Cancel);
                using var get = await Http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, Cancel);
                Assert.Equal((get.StatusCode, get.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
                Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancel));
            }
        }
    }

    [Fact]
    public async Task Path_that_is_not_described_is_not_found_and_says_where_the_paths_are()
    {
        var answer = await GetAsync("/_simulator/nothing/here");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("/_simulator/openapi.json", answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_operations_are_unique_and_every_value_is_described()
    {
        var document = await DocumentAsync();

        Assert.Equal("3.1.0", document["openapi"]!.GetValue<string>());
        var names = Operations(document).Select(item => item.Operation["operationId"]!.GetValue<string>()).ToList();
        Assert.Equal(names.Distinct(), names);
        var shapes = document["components"]!["schemas"]!.AsObject();
        Assert.All(
            shapes.SelectMany(shape => shape.Value!["properties"]!.AsObject()),
            property => Assert.EndsWith(".", property.Value!["description"]!.GetValue<string>())
        );
    }

    private static IEnumerable<(string Path, string Method, JsonNode Operation)> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(item => (path.Key, item.Key, item.Value!)));

    /// <summary>Reads a schema of OpenAPI 3.1, which is one of JSON Schema with the others at another place.</summary>
    private static Task<JsonSchema> SchemaAsync(JsonNode document, JsonNode schema)
    {
        var whole = new JsonObject
        {
            ["allOf"] = new JsonArray(schema.DeepClone()),
            ["definitions"] = document["components"]!["schemas"]!.DeepClone(),
        };
        return JsonSchema.FromJsonAsync(
            whole.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal),
            Cancel
        );
    }

    private async Task<string> AllowedAsync(HttpMethod method, string address)
    {
        using var response = await Http.SendAsync(new(method, address), Cancel);
        return $"{response.StatusCode} {string.Join(", ", response.Content.Headers.Allow)}";
    }

    private async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await Http.GetStringAsync("/_simulator/openapi.json", Cancel))!;

    private static string Dummy(string path) => Placeholder().Replace(path, "1");

    /// <summary>Puts what there is into a path: something that the operation can be done with.</summary>
    private async Task<string> FilledAsync(string path, string callback)
    {
        var value = path switch
        {
            _ when !path.Contains('{', StringComparison.Ordinal) => "",
            "/posts/{id}/votes" => await PublishAsync(
                new
                {
                    username = "ada.codes",
                    text = "Which?",
                    poll = "A\nB",
                }
            ),
            "/posts/{id}/counts" => await PublishAsync(new { username = "ada.codes", text = "Look" }),
            "/posts/{id}/approve" or "/posts/{id}/ignore" => await ReplyAsync(isPending: true),
            "/posts/{id}/hide" or "/posts/{id}/unhide" => await ReplyAsync(isPending: false),
            "/webhooks/subscriptions/{id}/remove" => await SubscribeAsync(callback),
            "/webhooks/deliveries/{number}/send" => await DeliverAsync(callback),
            _ when path.StartsWith("/users/", StringComparison.Ordinal) => "chiyo.draws",
            _ when path.StartsWith("/tokens/", StringComparison.Ordinal) => "1",
            _ => throw new InvalidOperationException($"Say what stands in {path}."),
        };
        return Placeholder().Replace(path, value);
    }

    private async Task<string> SubscribeAsync(string callback) =>
        (await SendAsync("/webhooks/subscriptions", new { callback_url = callback, verify_token = "letmein" }))
            .GetProperty("id")
            .GetString()!;

    private async Task<string> DeliverAsync(string callback)
    {
        await SubscribeAsync(callback);
        return (await SendAsync("/webhooks/trigger", new { field = "replies" })).GetProperty("deliveries")[0].ToString();
    }

    private async Task<string> ReplyAsync(bool isPending)
    {
        var post = await PublishAsync(
            new
            {
                username = "ada.codes",
                text = "Say something",
                enable_reply_approvals = isPending,
            }
        );
        return await PublishAsync(
            new
            {
                username = "ben_bakes",
                text = "Something",
                reply_to_id = post,
            }
        );
    }

    private async Task<string> PublishAsync(object body) => (await SendAsync("/posts", body)).GetProperty("id").GetString()!;

    private async Task<JsonElement> SendAsync(string path, object body)
    {
        var answer = await JsonRequest.SendAsync(Http, "/_simulator" + path, JsonSerializer.Serialize(body), Cancel);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        return answer.Json;
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("http://127\\.0\\.0\\.1:5000/[a-z]+")]
    private static partial Regex Address();
}
