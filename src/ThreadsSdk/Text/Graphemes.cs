using System.Buffers;
using System.Globalization;
using System.Text;

namespace ThreadsSdk.TextCutting;

/// <summary>Finds characters as a reader sees them: .NET's text elements, joined where they form one conjunct or stack.</summary>
internal static class Graphemes
{
    // Marks alone, however many, are no syllable.
    private const int LongestSyllable = 16;
    private const char FirstMark = '\u102B';

    /// <summary>Returns the length of the first grapheme of a text.</summary>
    public static int NextLength(ReadOnlySpan<char> text)
    {
        var start = 0;
        var length = StringInfo.GetNextTextElementLength(text);
        while (
            length < text.Length
            && (IndicConjuncts.Continues(text[start..length], text[length..]) || (length < LongestSyllable && IsMark(text[length..])))
        )
        {
            start = length;
            length += StringInfo.GetNextTextElementLength(text[start..]);
        }

        return length;
    }

    /// <summary>Determines whether a text begins with a Burmese vowel or tone mark, which is a text element of its own.</summary>
    private static bool IsMark(ReadOnlySpan<char> text) =>
        text[0] >= FirstMark
        && Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done
        && Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark;
}
