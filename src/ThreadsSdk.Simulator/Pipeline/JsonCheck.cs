using System.Text.Json;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Checks JSON sent as the value of a parameter against its model. Each method tells the flaw, or null.</summary>
internal static class JsonCheck
{
    public static string? Flaw(SimulatorSpec spec, TypeRef type, Bounds bounds, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Flaw(spec, type, bounds, document.RootElement);
        }
        catch (JsonException)
        {
            return "is not JSON";
        }
    }

    private static string? Flaw(SimulatorSpec spec, TypeRef type, Bounds bounds, JsonElement value)
    {
        if (type.Kind is TypeKind.List or TypeKind.Edge or TypeKind.Many)
            return value.ValueKind == JsonValueKind.Array ? ListFlaw(spec, type, bounds, value) : "must be a JSON array";
        if (type.Kind == TypeKind.Model)
            return value.ValueKind == JsonValueKind.Object ? ObjectFlaw(spec, spec.Model(type.Name)!, value) : "must be a JSON object";
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array || Text(value) is not { } text)
            return "is not valid";
        if (ValueReader.Canonical(spec, type, text) is not { } canonical)
            return ValueReader.Expected(spec, type);
        return BoundsCheck.Value(bounds, type, canonical)?.Text;
    }

    private static string? ListFlaw(SimulatorSpec spec, TypeRef type, Bounds bounds, JsonElement list) =>
        BoundsCheck.Items(bounds, list.GetArrayLength())
        ?? list.EnumerateArray().Select(item => Flaw(spec, type.Item!, Bounds.None, item)).FirstOrDefault(flaw => flaw is not null);

    private static string? ObjectFlaw(SimulatorSpec spec, ModelSpec model, JsonElement value)
    {
        foreach (var property in model.Properties)
        {
            if (!value.TryGetProperty(property.Key, out var member) || member.ValueKind == JsonValueKind.Null)
            {
                if (property.Required)
                    return $"lacks {property.Key}";
            }
            else if (Flaw(spec, property.Type, property.Bounds, member) is { } flaw)
            {
                return $"has a {property.Key} that {flaw}";
            }
        }

        return null;
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
}
