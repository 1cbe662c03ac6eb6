using System.Globalization;
using System.Text.Json;

namespace ThreadsSdk.Cli.Drift.Reading;

/// <summary>Guesses the type of a value, in the language of the spec.</summary>
internal static class ValueType
{
    public static string? Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Number => OfNumber(value.GetRawText()),
        JsonValueKind.String => OfText(value.GetString()!),
        _ => null,
    };

    /// <summary>The type of a parameter's text.</summary>
    public static string OfParameter(string key, string text) => text switch
    {
        "true" or "false" => "bool",
        _ when key.EndsWith("_id", StringComparison.Ordinal) => "id",
        _ when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) => OfNumber(text),
        _ => OfText(text),
    };

    private static string OfText(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal) ? "url" : "string";

    private static string OfNumber(string text) =>
        !long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? "double"
        : whole is >= int.MinValue and <= int.MaxValue ? "int"
        : "long";
}
