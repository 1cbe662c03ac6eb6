using System.Buffers;
using System.Globalization;
using System.Text;

namespace ThreadsSdk.TextCutting;

/// <summary>Characters as a reader sees them: .NET's text elements, with those joined that are written as one conjunct or stack.</summary>
internal static class Graphemes
{
    // Marks alone, however many, are no syllable.
    private const int LongestSyllable = 16;
    private const char FirstMark = '\u102B';

    /// <summary>The length of the one a text begins with.</summary>
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

    /// <summary>Burmese writes some vowels and tones as marks that are text elements of their own.</summary>
    private static bool IsMark(ReadOnlySpan<char> text) =>
        text[0] >= FirstMark
        && Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done
        && Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpacingCombiningMark;
}
