using ThreadsSdk.Spec.Tooling.Drift.Reading;

namespace ThreadsSdk.Spec.Tooling.Drift;

/// <summary>Tells values in examples of responses from the placeholders that often stand in their place.</summary>
internal static class ExampleValues
{
    /// <summary>What examples hold where nobody gave a value.</summary>
    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase)
    {
        "string",
        "number",
        "integer",
        "boolean",
        "object",
        "array",
        "null",
        "enum",
        "value",
        "text",
    };

    /// <summary>The values that are written as those of the enum are.</summary>
    public static IReadOnlyList<string> Real(EnumSpec known, ExternalMember field)
    {
        var styles = known.Values.Select(value => StyleOf(value.Key)).ToHashSet();
        return [.. field.Values.Where(IsReal)];

        bool IsReal(string text) =>
            known.Values.Any(value => value.Key == text || value.Aliases.Contains(text))
            || (
                StyleOf(text) is { } style
                && styles.Contains(style)
                && !Placeholders.Contains(text)
                && !string.Equals(text, field.Key, StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>Upper or lower case; null for what is no name, such as <c>&lt;STATUS&gt;</c> or a sentence.</summary>
    private static bool? StyleOf(string text) =>
        text.Length == 0 || !text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-') ? null
        : text.Any(char.IsAsciiLetterUpper) ? (text.Any(char.IsAsciiLetterLower) ? null : true)
        : text.Any(char.IsAsciiLetterLower) ? false
        : null;
}
