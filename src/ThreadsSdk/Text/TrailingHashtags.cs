using System.Buffers;
using System.Globalization;
using System.Text;

namespace ThreadsSdk.TextCutting;

/// <summary>The hashtags that stand at the end of a text, for they are about all of it.</summary>
internal static class TrailingHashtags
{
    /// <summary>
    /// Takes them off. The text that is left ends before the white space before them; it is the text itself when there are none. The
    /// hashtags are in their order, each with its <c>#</c>.
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

    /// <summary>Where the hashtag starts that a text ends with, or -1.</summary>
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

    /// <summary>Letters come with marks in many scripts, and with joiners in some.</summary>
    private static bool IsOfWord(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is '_' or 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.LetterNumber;
}
