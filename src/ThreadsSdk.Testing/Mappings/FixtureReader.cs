using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ThreadsSdk.Testing.Mappings;

/// <summary>
/// Reads the part of WireMock's stub mapping format that the mappings use. Everything else is refused, so that no mapping can have
/// different meanings in WireMock and here.
/// </summary>
internal static class FixtureReader
{
    // WireMock's own.
    private const int DefaultPriority = 5;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads one file: a mapping, or <c>{"mappings": [...]}</c>.</summary>
    /// <exception cref="FormatException">A key or value is unknown.</exception>
    public static IReadOnlyList<ThreadsFixture> Read(string json, string file)
    {
        JsonObject root = JsonNode.Parse(json)!.AsObject();
        if (!root.ContainsKey("mappings"))
        {
            return [ReadMapping(root, file)];
        }

        AllowOnly(root, file, "mappings");
        return [.. root["mappings"]!.AsArray().Select(node => ReadMapping(node!.AsObject(), file))];
    }

    private static ThreadsFixture ReadMapping(JsonObject mapping, string file)
    {
        string name = mapping["name"]?.ToString() ?? throw new FormatException($"{file}: a mapping without a name");
        try
        {
            AllowOnly(mapping, "mapping", "name", "priority", "metadata", "request", "response");
            JsonObject metadata = Required(mapping, "metadata").AsObject();
            AllowOnly(metadata, "metadata", "operation", "outcome", "case", "example");
            var examples = (metadata["example"]?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => pair.Value!.ToString());
            string operation = Required(metadata, "operation").ToString();
            bool isError = Required(metadata, "outcome").ToString() switch
            {
                "success" => false,
                "error" => true,
                string other => throw new FormatException($"unknown outcome '{other}'"),
            };
            StubRequest request = ReadRequest(Required(mapping, "request").AsObject(), examples);
            StubResponse response = ReadResponse(Required(mapping, "response").AsObject());
            if (examples.Count > 0)
            {
                throw new FormatException($"the example for '{examples.Keys.First()}' has no pattern");
            }

            int priority = mapping["priority"]?.GetValue<int>() ?? DefaultPriority;
            string expected = $"{operation}: {Required(metadata, "case")}";
            return name == expected
                ? new ThreadsFixture(name, operation, isError, priority, request, response)
                : throw new FormatException($"the name is not '{expected}'");
        }
        catch (FormatException error)
        {
            throw new FormatException($"{file}, '{name}': {error.Message}", error);
        }
    }

    private static StubRequest ReadRequest(JsonObject request, Dictionary<string, string> examples)
    {
        AllowOnly(request, "request", "method", "urlPath", "queryParameters", "formParameters", "headers");
        string method = Required(request, "method").ToString();
        return new StubRequest(
            method is "GET" or "POST" or "PUT" or "DELETE" ? method : throw new FormatException($"unknown method '{method}'"),
            Required(request, "urlPath").ToString(),
            ReadPatterns(request["queryParameters"], examples, StringComparer.Ordinal),
            ReadPatterns(request["formParameters"], examples, StringComparer.Ordinal),
            ReadPatterns(request["headers"], examples, StringComparer.OrdinalIgnoreCase)
        );
    }

    private static Dictionary<string, ValuePattern> ReadPatterns(
        JsonNode? node,
        Dictionary<string, string> examples,
        StringComparer comparer
    )
    {
        var patterns = new Dictionary<string, ValuePattern>(comparer);
        foreach ((string name, JsonNode? pattern) in node?.AsObject() ?? [])
        {
            if (pattern is not JsonObject { Count: 1 } single)
            {
                throw new FormatException($"'{name}' needs exactly one pattern");
            }

            examples.Remove(name, out string? example);
            (string kind, JsonNode? operand) = single.First();
            patterns.Add(name, ValuePattern.Create(kind, operand!, example));
        }

        return patterns;
    }

    private static StubResponse ReadResponse(JsonObject response)
    {
        if (response["fault"] is { } fault)
        {
            AllowOnly(response, "response", "fault");
            return fault.ToString() == "CONNECTION_RESET_BY_PEER"
                ? new StubResponse(0, new Dictionary<string, string>(), ReadOnlyMemory<byte>.Empty, true)
                : throw new FormatException($"unknown fault '{fault}'");
        }

        AllowOnly(response, "response", "status", "headers", response.ContainsKey("body") ? "body" : "jsonBody");
        string body = response["body"]?.GetValue<string>() ?? response["jsonBody"]?.ToJsonString(Plain) ?? "";
        return new StubResponse(
            Required(response, "status").GetValue<int>(),
            (response["headers"]?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>()),
            Encoding.UTF8.GetBytes(body),
            false
        );
    }

    private static JsonNode Required(JsonObject node, string key) => node[key] ?? throw new FormatException($"'{key}' is missing");

    private static void AllowOnly(JsonObject node, string what, params string[] keys)
    {
        if (node.FirstOrDefault(pair => !keys.Contains(pair.Key)).Key is { } unknown)
        {
            throw new FormatException($"unknown key '{unknown}' in {what}");
        }
    }
}
