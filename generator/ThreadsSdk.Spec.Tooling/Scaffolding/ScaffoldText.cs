using System.Text;

namespace ThreadsSdk.Spec.Tooling.Scaffolding;

/// <summary>Writes names and values as YAML.</summary>
internal static class ScaffoldText
{
    /// <summary>Stands for every text that a person has to write.</summary>
    public const string Doc = "doc: To be described.";

    /// <summary>A key or value, in quotes where it needs them.</summary>
    public static string Scalar(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-')
            ? text
            : $"\"{string.Concat(text.Select(Escaped))}\"";

    /// <summary>A text that others wrote, on a line of a comment.</summary>
    public static string Comment(string text) =>
        string.Join(
            ' ',
            string.Concat(text.Select(letter => IsCommand(letter) ? '\uFFFD' : letter))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>A map on one line: <c>key: { type: string, doc: To be described. }</c>; a remark where the key cannot be written.</summary>
    public static string Entry(string key, params IEnumerable<string?> members) =>
        WireName.FindSeparator(key) is null
            ? $"{Scalar(key)}: {{ {string.Join(", ", members.Append(Doc).OfType<string>())} }}"
            : Unwritable(key);

    /// <summary>A remark about what cannot be written.</summary>
    public static string Unwritable(string what) => $"# The language of the spec has no way to write {Comment(what)}";

    public static string Indented(int columns, IEnumerable<string> lines)
    {
        StringBuilder text = new();
        foreach (var line in lines)
        {
            text.Append(' ', line.Length == 0 ? 0 : columns).Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Finds out whether a character acts on a terminal, or turns the direction of the text around it.</summary>
    private static bool IsCommand(char letter) =>
        (char.IsControl(letter) && !char.IsWhiteSpace(letter))
        || letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Escaped(char letter) =>
        letter switch
        {
            '"' or '\\' => "\\" + letter,
            _ when char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' or '\uFEFF' =>
                $"\\u{(int)letter:x4}",
            _ => letter.ToString(),
        };
}
