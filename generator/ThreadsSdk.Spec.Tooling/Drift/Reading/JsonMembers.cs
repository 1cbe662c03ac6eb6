using System.Text.Json;

namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Reads the members of JSON values.</summary>
internal static class JsonMembers
{
    /// <summary>The members of an object, or of the objects of an array.</summary>
    public static IReadOnlyList<ExternalMember> From(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => [.. value.EnumerateObject().Select(Member)],
            JsonValueKind.Array => ExternalMember.Merge(value.EnumerateArray().SelectMany(From)),
            _ => [],
        };

    /// <summary>The members of a text that is a JSON object or array; null when it is none.</summary>
    public static IReadOnlyList<ExternalMember>? TryRead(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return From(document.RootElement);
        }
        catch (JsonException)
        {
            // Examples hold variables, placeholders and single quotes.
            return null;
        }
    }

    private static ExternalMember Member(JsonProperty property) =>
        new(property.Name)
        {
            Type = ValueType.Guess(property.Value),
            Values = [.. Texts(property.Value)],
            IsList = property.Value.ValueKind == JsonValueKind.Array,
            Fields = From(property.Value),
        };

    private static IEnumerable<string> Texts(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value
                .EnumerateArray()
                .Where(item => item.ValueKind == JsonValueKind.String)
                .Select(item => item.GetString()!),
            _ => [],
        };
}
