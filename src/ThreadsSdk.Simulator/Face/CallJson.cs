using System.Text.Json.Nodes;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Face;

/// <summary>Writes JSON that a call sent as the C# that makes the same.</summary>
internal static class CallJson
{
    /// <summary>Writes a value of a type; what the type does not have is named in a comment.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="type">The type of the SDK.</param>
    /// <param name="json">The JSON.</param>
    /// <param name="single">Writes a single value.</param>
    public static string Code(SimulatorSpec spec, TypeRef type, JsonNode? json, Func<TypeRef, string, string> single) =>
        json switch
        {
            null => "null",
            JsonArray list when type.IsList => $"[{string.Join(", ", list.Select(item => Code(spec, type.Item!, item, single)))}]",
            JsonObject map when type.Kind == TypeKind.Model => Object(spec, spec.Model(type.Name)!, map, single),
            JsonValue value when !type.IsList && type.Kind != TypeKind.Model => single(type, value.ToString()),
            _ => $"default /* a {type} was to be here, not {Comment(json.ToJsonString())} */",
        };

    private static string Object(SimulatorSpec spec, ModelSpec model, JsonObject map, Func<TypeRef, string, string> single)
    {
        var known = model.Properties.Where(property => map[property.Key] is not null).ToList();
        var members = known.Select(property => $"{property.CSharp} = {Code(spec, property.Type, map[property.Key], single)}");
        var unknown = map.Select(member => member.Key).Except(model.Properties.Select(property => property.Key), StringComparer.Ordinal);
        var rest = string.Concat(unknown.Select(name => $" /* {Comment(name)} is no property of it */"));
        return $"new {model.Name} {{ {string.Join(", ", members)}{rest} }}";
    }

    private static string Comment(string text) => text.Replace("*/", "* /", StringComparison.Ordinal);
}
