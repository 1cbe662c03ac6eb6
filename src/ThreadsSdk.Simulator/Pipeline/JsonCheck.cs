using System.Text.Json;
using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Checks JSON sent as the value of a parameter against its model. Each method returns the error as a sentence, or null.</summary>
internal static class JsonCheck
{
    public static string? Error(SimulatorSpec spec, ParameterSpec parameter, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Error(spec, parameter.Key, parameter.Type.Item!, parameter.Rules, document.RootElement);
        }
        catch (JsonException)
        {
            return $"{parameter.Key} is not JSON.";
        }
    }

    /// <param name="spec">The spec.</param>
    /// <param name="path">The name of the value, after those of the objects that hold it.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="rules">The rules of the value.</param>
    /// <param name="value">The value.</param>
    private static string? Error(SimulatorSpec spec, string path, TypeRef type, EquatableArray<ParameterRule> rules, JsonElement value)
    {
        switch (type.Kind)
        {
            case TypeKind.List or TypeKind.Edge or TypeKind.Many:
                return value.ValueKind == JsonValueKind.Array ? ListError(spec, path, type, rules, value) : $"{path} must be a JSON array.";
            case TypeKind.Model:
                return value.ValueKind == JsonValueKind.Object
                    ? ObjectError(spec, path, spec.Model(type.Name)!, value)
                    : $"{path} must be a JSON object.";
            default:
                if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    return $"{path} is not valid.";
                }

                return ValueReader.Canonical(spec, type, Text(value)) is { } canonical
                    ? Broken(spec, path, rules, ValueRules.From(type, canonical))
                    : $"{path} {ValueReader.Expected(spec, type)}.";
        }
    }

    private static string? ListError(
        SimulatorSpec spec,
        string path,
        TypeRef type,
        EquatableArray<ParameterRule> rules,
        JsonElement list
    ) =>
        Broken(spec, path, rules, RuleValue.FromList(list.GetArrayLength()))
        ?? list.EnumerateArray().Select(item => Error(spec, path, type.Item!, default, item)).FirstOrDefault(error => error is not null);

    private static string? ObjectError(SimulatorSpec spec, string path, ModelSpec model, JsonElement value) =>
        model
            .Properties.Select(property =>
                value.TryGetProperty(property.Key, out var member) && member.ValueKind != JsonValueKind.Null
                    ? Error(spec, $"{path}.{property.Key}", property.Type, property.Rules, member)
                    : Broken(spec, $"{path}.{property.Key}", property.Rules, RuleValue.Missing)
            )
            .FirstOrDefault(error => error is not null);

    private static string? Broken(SimulatorSpec spec, string path, EquatableArray<ParameterRule> rules, RuleValue value) =>
        ValueRules.Check(spec, rules, value) is { } violation ? $"{path} {violation.Text}." : null;

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
