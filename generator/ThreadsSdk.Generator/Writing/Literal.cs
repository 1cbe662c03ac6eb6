using System.Globalization;
using System.Text;

namespace ThreadsSdk.Generator.Writing;

/// <summary>Writes C# literals.</summary>
internal static class Literal
{
    public static string Text(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            result.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when char.IsControl(c) || c is '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                    _ => c.ToString(),
                }
            );
        }

        return result.Append('"').ToString();
    }

    public static string Character(char c) => c == '\'' ? "'\\''" : $"'{Text(c.ToString()).Trim('"')}'";

    public static string Utf8(string text) => Text(text) + "u8";

    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Flag(bool value) => value ? "true" : "false";

    public static string TextOrNull(string? text) => text is null ? "null" : Text(text);

    public static string NumberOrNull(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";

    /// <summary>The name of a local or parameter, with an @ where it is a keyword.</summary>
    public static string Local(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? name : "@" + name;
}
