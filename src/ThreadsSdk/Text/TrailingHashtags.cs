using System.Buffers;
using System.Globalization;
using System.Text;

namespace ThreadsSdk.TextCutting;

/// <summary>Finds the hashtags at the end of a text, which concern all of it.</summary>
internal static class TrailingHashtags
{
    /// <summary>
    /// Splits the trailing hashtags off a text. The remaining text ends before the white space before them; it is unchanged if there are
    /// none. The hashtags are in order, each with its <c>#</c>.
    /// </summary>
    public static (string Text, IReadOnlyList<string> Hashtags) Split(string text)
    {
        var hashtags = new List<string>();
        var rest = text.AsSpan().TrimEnd();
        for (var start = Start(rest); start >= 0; start = Start(rest))
        {
            hashtags.Add(rest[start..].ToString());
            rest = rest[..start].TrimEnd();
        }

        hashtags.Reverse();
        return (hashtags.Count == 0 ? text : rest.ToString(), hashtags);
    }

    /// <summary>Returns the start of the hashtag at the end of a text; -1 if there is none.</summary>
    private static int Start(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        var isNumber = true;
        while (start > 0 && Rune.DecodeLastFromUtf16(text[..start], out var rune, out var length) == OperationStatus.Done && IsOfWord(rune))
        {
            isNumber &= Rune.IsDigit(rune);
            start -= length;
        }

        var isTag = !isNumber && start > 0 && text[start - 1] == '#' && (start == 1 || char.IsWhiteSpace(text[start - 2]));
        return isTag ? start - 1 : -1;
    }

    /// <summary>Determines whether a character belongs to a word. In many scripts letters have marks, and in some joiners.</summary>
    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is '_' or 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber;
}
