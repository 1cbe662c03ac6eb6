using System.Text.Json;

namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Looks into JSON that may have another shape than it should.</summary>
internal static class PostmanJson
{
    public static string? Text(JsonElement holder, string name) =>
        Get(holder, name) switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
            _ => null,
        };

    public static bool Flag(JsonElement holder, string name) => Get(holder, name) is { ValueKind: JsonValueKind.True };

    public static IEnumerable<JsonElement> List(JsonElement holder, string name) =>
        Get(holder, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    public static JsonElement? Get(JsonElement holder, string name) =>
        holder.ValueKind == JsonValueKind.Object && holder.TryGetProperty(name, out var value) ? value : null;
}
