using System.Globalization;
using System.Text.Json;

namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Guesses the type of a value, in the language of the spec.</summary>
internal static class ValueType
{
    public static string? Guess(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "bool",
            JsonValueKind.Number => GuessNumber(value.GetRawText()),
            JsonValueKind.String => GuessText(value.GetString()!),
            _ => null,
        };

    /// <summary>The type of a parameter's text.</summary>
    public static string GuessParameter(string key, string text) =>
        text switch
        {
            "true" or "false" => "bool",
            _ when key.EndsWith("_id", StringComparison.Ordinal) => "id",
            _ when double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) => GuessNumber(text),
            _ => GuessText(text),
        };

    private static string GuessText(string text) =>
        text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal) ? "url" : "string";

    private static string GuessNumber(string text) =>
        !long.TryParse(text, CultureInfo.InvariantCulture, out var whole) ? "double"
        : whole is >= int.MinValue and <= int.MaxValue ? "int"
        : "long";
}
