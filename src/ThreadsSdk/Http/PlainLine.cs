using System.Text;

namespace ThreadsSdk.Http;

/// <summary>
/// Puts foreign text on one line, without characters that could move a cursor or change the direction of surrounding text.
/// </summary>
internal static class PlainLine
{
    private const string Cut = "…";

    /// <summary>Converts a text to one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The number of characters to keep.</param>
    public static string From(string text, int longest)
    {
        var line = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var character in text)
        {
            if (IsSpace(character))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!IsDirection(character))
            {
                line.Append(character);
            }
        }

        var kept = line.ToString().TrimEnd();
        if (kept.Length <= longest)
        {
            return kept;
        }

        var end = char.IsHighSurrogate(kept[longest - 1]) ? longest - 1 : longest;
        return string.Concat(kept.AsSpan(0, end), Cut);
    }

    private static bool IsSpace(char character) => char.IsControl(character) || char.IsWhiteSpace(character);

    private static bool IsDirection(char character) =>
        character is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
