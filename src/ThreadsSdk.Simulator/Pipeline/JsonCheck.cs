using System.Text.Json;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Checks JSON sent as the value of a parameter against its model. Each method returns the error as a sentence, or null.</summary>
internal static class JsonCheck
{
    public static string? Error(ApiCall call, ParameterSpec parameter, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Error(call, parameter.Key, parameter.Type.Item!, parameter.Rules, document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return $"{parameter.Key} is not JSON.";
        }
    }

    /// <param name="call">The call.</param>
    /// <param name="path">The name of the value, after those of the objects that hold it.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="rules">The rules of the value.</param>
    /// <param name="value">The value.</param>
    private static string? Error(ApiCall call, string path, TypeRef type, EquatableArray<ParameterRule> rules, JsonElement value)
    {
        switch (type.Kind)
        {
            case TypeKind.List or TypeKind.Edge or TypeKind.Many:
                return value.ValueKind == JsonValueKind.Array ? ListError(call, path, type, rules, value) : $"{path} must be a JSON array.";
            case TypeKind.Model:
                return value.ValueKind == JsonValueKind.Object
                    ? ObjectError(call, path, call.Spec.Model(type.Name)!, value)
                    : $"{path} must be a JSON object.";
            default:
                if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    return $"{path} is not valid.";
                }

                return ValueReader.Canonical(call, type, Text(value)) is { } canonical
                    ? Broken(call, path, rules, ValueRules.From(type, canonical))
                    : $"{path} {ValueReader.Expected(call, type)}.";
        }
    }

    private static string? ListError(ApiCall call, string path, TypeRef type, EquatableArray<ParameterRule> rules, JsonElement list) =>
        Broken(call, path, rules, RuleValue.FromList(list.GetArrayLength()))
        ?? list.EnumerateArray().Select(item => Error(call, path, type.Item!, default, item)).FirstOrDefault(error => error is not null);

    private static string? ObjectError(ApiCall call, string path, ModelSpec model, JsonElement value) =>
        model
            .Properties.Select(property =>
                value.TryGetProperty(property.Key, out var member) && !IsLeftOut(property, member)
                    ? Error(call, $"{path}.{property.Key}", property.Type, property.Rules, member)
                    : Broken(call, $"{path}.{property.Key}", property.Rules, RuleValue.Missing)
            )
            .FirstOrDefault(error => error is not null);

    private static bool IsLeftOut(PropertySpec property, JsonElement member) =>
        member.ValueKind == JsonValueKind.Null
        || (JsonText.IsOptional(property) && member.ValueKind == JsonValueKind.String && member.GetString() is "");

    private static string? Broken(ApiCall call, string path, EquatableArray<ParameterRule> rules, RuleValue value) =>
        ValueRules.Check(call.Spec, rules, value) is { } violation ? $"{path} {violation.Text}." : null;

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
