using System.Text.Json;
using System.Text.RegularExpressions;

namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Reads the JSON of examples, which people have written: with comments, omissions, and commas too many or too few.</summary>
internal static partial class PageJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The document; null when the code is no JSON.</summary>
    public static JsonDocument? TryParse(string code)
    {
        var text = code.Trim();
        if (text is not ['{' or '[', ..])
        {
            return null;
        }

        return Try(text) ?? Try(MissingComma().Replace(Omission().Replace(text, ""), "$1,$2"));
    }

    private static JsonDocument? Try(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^[ \t]*(\.\.\.|…),?[ \t\r]*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Omission();

    [GeneratedRegex(@"([""\d\]}el])(\s*(?://[^\n]*)?\n\s*"")", RegexOptions.NonBacktracking)]
    private static partial Regex MissingComma();
}
