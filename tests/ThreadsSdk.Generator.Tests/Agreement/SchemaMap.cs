using NJsonSchema;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Generator.Tests.Agreement;

/// <summary>A map in a document, and what the schema calls its kind.</summary>
internal sealed record SchemaMap(string Kind, YamlMappingNode Node, JsonSchema Schema)
{
    public IEnumerable<string> Keys => Node.Children.Keys.Select(key => key.ToString());
}
