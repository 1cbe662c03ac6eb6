using System.Text.RegularExpressions;
using NJsonSchema;
using ThreadsSdk.Generator.Tests.Running;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Generator.Tests.Agreement;

/// <summary>The JSON Schema that editors use.</summary>
internal static class SpecSchema
{
    private static readonly JsonSchema Root = JsonSchema
        .FromJsonAsync(Repository.ReadText("spec/spec.schema.json"))
        .GetAwaiter()
        .GetResult();

    /// <summary>Every kind of map that has no keys but its own, by name.</summary>
    public static IReadOnlyDictionary<string, JsonSchema> Kinds { get; } =
        Root
            .Definitions.Concat(
                Root.Definitions.Values.SelectMany(definition =>
                    definition.Properties.Select(pair => KeyValuePair.Create(pair.Key, (JsonSchema)pair.Value))
                )
            )
            .Where(pair => pair.Value.Properties.Count > 0 && pair.Value.PatternProperties.Count == 0)
            .Append(new("file", Root))
            .ToDictionary(pair => pair.Key, pair => pair.Value);

    /// <summary>What is wrong with a document.</summary>
    public static IEnumerable<string> Faults(YamlNode document) => Root.Validate(Json.Of(document)).Select(fault => fault.ToString());

    /// <summary>Every map of a document that has keys of its own.</summary>
    public static IEnumerable<SchemaMap> Maps(YamlNode document) => Maps(document, Root);

    private static IEnumerable<SchemaMap> Maps(YamlNode node, JsonSchema schema)
    {
        var actual = schema.ActualSchema;
        var below = node switch
        {
            YamlMappingNode map => map.Children.Select(pair => (Node: pair.Value, Schema: Below(actual, pair.Key.ToString()))),
            YamlSequenceNode list => list.Children.Select(item => (Node: item, Schema: (JsonSchema?)actual.Item)),
            _ => [],
        };
        var maps = below.Where(pair => pair.Schema is not null).SelectMany(pair => Maps(pair.Node, pair.Schema!));
        return node is YamlMappingNode own && Kinds.SingleOrDefault(pair => pair.Value == actual).Key is { } kind
            ? maps.Prepend(new SchemaMap(kind, own, actual))
            : maps;
    }

    private static JsonSchema? Below(JsonSchema schema, string key) =>
        schema.Properties.TryGetValue(key, out var property)
            ? property
            : schema.PatternProperties.FirstOrDefault(pair => Regex.IsMatch(key, pair.Key)).Value ?? schema.AdditionalPropertiesSchema;
}
