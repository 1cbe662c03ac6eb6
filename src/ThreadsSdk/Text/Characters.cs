using System.Globalization;
using System.Text;

namespace ThreadsSdk.TextCutting;

/// <summary>Classifies characters for splitting text: a small part of Unicode's rules for breaking lines and sentences.</summary>
internal static class Characters
{
    // Latin, then Armenian, Arabic, Urdu, Devanagari, Burmese, Ethiopic, Khmer, and signs in two.
    private const string EndsBeforeSpace =
        ".!?\u2026\uFF0E\u0589\u061F\u06D4\u0964\u0965\u104A\u104B\u1362\u1367\u17D4\u17D5\u203C\u203D\u2047\u2048\u2049";

    private const string EndsAnywhere = "\u3002\uFF01\uFF1F\uFF61";
    private const string SmallKana = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ";
    private const string Starts = "#@&*\u00A1\u00BF";

    /// <summary>Determines whether a grapheme is invisible. Nobody would see a post of these only.</summary>
    public static bool IsBlank(ReadOnlySpan<char> grapheme)
    {
        foreach (var rune in grapheme.EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                return false;
            }
        }

        return true;
    }

    public static int LineBreaks(Rune rune) =>
        rune.Value switch
        {
            '\n' or '\r' or 0x85 or 0x2028 => 1,
            0x2029 => 2,
            _ => 0,
        };

    /// <summary>Determines whether a character is a space at which a line may be broken, including the zero-width space.</summary>
    public static bool IsSpace(Rune rune) =>
        rune.Value == 0x200B || (Rune.IsWhiteSpace(rune) && rune.Value is not (0xA0 or 0x2007 or 0x202F));

    /// <summary>Determines whether a character is written without spaces, so that a line may be broken at each.</summary>
    public static bool IsIdeograph(Rune rune) =>
        rune.Value
            is (>= 0x2E80 and <= 0x2FDF)
                or (>= 0x3040 and <= 0x312F)
                or (>= 0x31A0 and <= 0x31FF)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0xA4CF)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFF66 and <= 0xFF9F)
                or (>= 0x17000 and <= 0x1B2FF)
                or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>
    /// Determines whether a character is often written right after an address, without a space: letters of scripts without spaces between
    /// words, Korean letters with their particles, and pictographs.
    /// </summary>
    public static bool IsWrittenOn(Rune rune) =>
        rune.Value >= 0x80
        && (
            IsIdeograph(rune)
            || rune.Value
                is (>= 0x0E00 and <= 0x109F)
                    or (>= 0x1100 and <= 0x11FF)
                    or (>= 0x1780 and <= 0x17FF)
                    or (>= 0x1950 and <= 0x19FF)
                    or (>= 0x1A20 and <= 0x1AAF)
                    or (>= 0x3000 and <= 0x31FF)
                    or (>= 0xA960 and <= 0xA97F)
                    or (>= 0xA9E0 and <= 0xA9FF)
                    or (>= 0xAA60 and <= 0xAA7F)
                    or (>= 0xAC00 and <= 0xD7FF)
                    or (>= 0xFF00 and <= 0xFFEF)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
        );

    public static bool Opens(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation;

    /// <summary>Determines whether a character must not begin a line.</summary>
    public static bool StaysBehind(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => true,
            UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol => true,
            UnicodeCategory.OtherPunctuation => !Holds(Starts, rune),
            UnicodeCategory.OtherLetter => Holds(SmallKana, rune),
            _ => false,
        };

    /// <summary>
    /// Determines whether a sentence ends after a character. Quotes and brackets after the end belong to the sentence. Some languages close
    /// with a mark that others open with.
    /// </summary>
    public static SentenceEnd SentenceAfter(Rune rune, SentenceEnd before)
    {
        if (Holds(EndsAnywhere, rune))
        {
            return SentenceEnd.Anywhere;
        }

        if (Holds(EndsBeforeSpace, rune))
        {
            return SentenceEnd.BeforeSpace;
        }

        var isPartOfIt = Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => true,
            UnicodeCategory.InitialQuotePunctuation => before == SentenceEnd.BeforeSpace,
            _ => rune.Value is '"' or '\'',
        };
        return isPartOfIt ? before : SentenceEnd.None;
    }

    private static bool Holds(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value);
}
