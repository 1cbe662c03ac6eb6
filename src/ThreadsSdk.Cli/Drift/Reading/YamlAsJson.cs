using System.Globalization;
using System.Text.Json.Nodes;
using ThreadsSdk.Cli.Failures;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Cli.Drift.Reading;

/// <summary>Writes YAML as JSON, for readers of JSON.</summary>
internal sealed class YamlAsJson
{
    private const int DeepestNesting = 60;
    private const int MostNodes = 1_000_000;

    private int _nodes;

    private YamlAsJson()
    {
    }

    /// <exception cref="UsageException">The text is not YAML.</exception>
    public static string Convert(string path, string text)
    {
        try
        {
            YamlStream stream = [];
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? "null" : new YamlAsJson().Node(stream.Documents[0].RootNode, 0)?.ToJsonString() ?? "null";
        }
        catch (YamlException exception)
        {
            throw new UsageException($"{path} is neither JSON nor YAML: {exception.Message}", "Give an OpenAPI 3 document.");
        }
    }

    private JsonNode? Node(YamlNode node, int depth)
    {
        // Aliases may form a circle, or a text that grows without end.
        if (depth > DeepestNesting || ++_nodes > MostNodes)
            throw new YamlException("It is nested too deeply or too large.");
        return node switch
        {
            YamlMappingNode map => new JsonObject(map.Children
                .Where(pair => pair.Key is YamlScalarNode { Value: not null })
                .Select(pair => KeyValuePair.Create(((YamlScalarNode)pair.Key).Value!, Node(pair.Value, depth + 1)))),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select(item => Node(item, depth + 1))]),
            YamlScalarNode { Style: ScalarStyle.Plain } plain => Plain(plain.Value ?? ""),
            YamlScalarNode quoted => JsonValue.Create(quoted.Value),
            _ => null,
        };
    }

    private static JsonValue? Plain(string text) => text switch
    {
        "" or "~" or "null" => null,
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),

        // "openapi: 3.1" and "version: 1.0" are read as texts anyway.
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
            JsonValue.Create(number),
        _ => JsonValue.Create(text),
    };
}
