using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Cuts empty optional texts out of JSON, which say no more than those left out: Meta's own sample app sends them.</summary>
internal static class JsonText
{
    public static string WithoutEmpty(SimulatorSpec spec, TypeRef type, string json)
    {
        var node = JsonNode.Parse(json);
        Cut(spec, type, node);
        return node?.ToJsonString() ?? json;
    }

    public static bool IsOptional(PropertySpec property) => property is { Required: false, Type.IsText: true };

    private static void Cut(SimulatorSpec spec, TypeRef type, JsonNode? node)
    {
        if (node is JsonArray list && type.Item is { } item)
        {
            foreach (var element in list)
            {
                Cut(spec, item, element);
            }
        }
        else if (node is JsonObject content && spec.Model(type.Name) is { } model)
        {
            foreach (var property in model.Properties.Where(property => content.ContainsKey(property.Key)))
            {
                if (
                    IsOptional(property)
                    && content[property.Key] is JsonValue value
                    && value.TryGetValue<string>(out var text)
                    && text.Length == 0
                )
                {
                    content.Remove(property.Key);
                }
                else
                {
                    Cut(spec, property.Type, content[property.Key]);
                }
            }
        }
    }
}
