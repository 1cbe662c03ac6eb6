using System.Buffers;
using System.Globalization;
using System.Text;

namespace ThreadsSdk.TextCutting;

/// <summary>
/// Implements rule GB9c of Unicode's text segmentation, which .NET's text elements omit: consonants joined by a virama form one grapheme.
/// The tables are the property Indic_Conjunct_Break of Unicode 17.0, as ranges with a first and a last character.
/// </summary>
internal static class IndicConjuncts
{
    private const char Khmer = '\u17D2';
    private const char Burmese = '\u1039';

    private const string Consonants =
        "\u0915\u0939\u0958\u095F\u0978\u097F\u0995\u09A8\u09AA\u09B0\u09B2\u09B2\u09B6\u09B9\u09DC\u09DD\u09DF\u09DF\u09F0\u09F1"
        + "\u0A95\u0AA8\u0AAA\u0AB0\u0AB2\u0AB3\u0AB5\u0AB9\u0AF9\u0AF9\u0B15\u0B28\u0B2A\u0B30\u0B32\u0B33\u0B35\u0B39\u0B5C\u0B5D"
        + "\u0B5F\u0B5F\u0B71\u0B71\u0C15\u0C28\u0C2A\u0C39\u0C58\u0C5A\u0D15\u0D3A\u1000\u102A\u103F\u103F\u1050\u1055\u105A\u105D"
        + "\u1061\u1061\u1065\u1066\u106E\u1070\u1075\u1081\u108E\u108E\u1780\u17B3\u1A20\u1A54\u1B0B\u1B0C\u1B13\u1B33\u1B45\u1B4C"
        + "\u1B83\u1BA0\u1BAE\u1BAF\u1BBB\u1BBD\uA989\uA98B\uA98F\uA9B2\uA9E0\uA9E4\uA9E7\uA9EF\uA9FA\uA9FE\uAA60\uAA6F\uAA71\uAA73"
        + "\uAA7A\uAA7A\uAA7E\uAA7F\uAAE0\uAAEA\uABC0\uABDA";

    private const string Linkers =
        "\u094D\u094D\u09CD\u09CD\u0ACD\u0ACD\u0B4D\u0B4D\u0C4D\u0C4D\u0D4D\u0D4D\u1039\u1039\u17D2\u17D2\u1A60\u1A60\u1B44\u1B44"
        + "\u1BAB\u1BAB\uA9C0\uA9C0\uAAF6\uAAF6";

    // Nonspacing and enclosing marks are all of these; here are the others.
    private const string Extenders =
        "\u09BE\u09BE\u09D7\u09D7\u0B3E\u0B3E\u0B57\u0B57\u0BBE\u0BBE\u0BD7\u0BD7\u0CC0\u0CC0\u0CC2\u0CC2\u0CC7\u0CC8\u0CCA\u0CCB"
        + "\u0CD5\u0CD6\u0D3E\u0D3E\u0D57\u0D57\u0DCF\u0DCF\u0DDF\u0DDF\u1715\u1715\u1734\u1734\u1B35\u1B35\u1B3B\u1B3B\u1B3D\u1B3D"
        + "\u1B43\u1B43\u1BAA\u1BAA\u1BF2\u1BF3\u200D\u200D\u302E\u302F\uA953\uA953\uFF9E\uFF9F";

    // Of the first plane after the basic one, without its number.
    private const string FurtherConsonants =
        "\u0A00\u0A00\u0A10\u0A13\u0A15\u0A17\u0A19\u0A35\u1103\u1126\u1144\u1144\u1147\u1147\u1380\u1389\u138B\u138B\u138E\u138E"
        + "\u1390\u13B5\u1900\u1906\u1909\u1909\u190C\u1913\u1915\u1916\u1918\u192F\u1A00\u1A00\u1A0B\u1A32\u1A50\u1A50\u1A5C\u1A83"
        + "\u1F04\u1F10\u1F12\u1F33";

    private const string FurtherLinkers = "\u0A3F\u0A3F\u1133\u1133\u13D0\u13D0\u193E\u193E\u1A47\u1A47\u1A99\u1A99\u1F42\u1F42";

    private const string FurtherExtenders =
        "\u11C0\u11C0\u1235\u1235\u133E\u133E\u134D\u134D\u1357\u1357\u13B8\u13B8\u13C2\u13C2\u13C5\u13C5\u13C7\u13C9\u13CF\u13CF"
        + "\u14B0\u14B0\u14BD\u14BD\u15AF\u15AF\u16B6\u16B6\u1930\u1930\u193D\u193D\u1F41\u1F41\u6FF0\u6FF1\uD165\uD166\uD16D\uD172"
        + "\uF3FB\uF3FF";

    /// <summary>Determines whether a text element belongs to the same grapheme as the one before it.</summary>
    public static bool Continues(ReadOnlySpan<char> element, ReadOnlySpan<char> next)
    {
        // No linker comes before the Devanagari one; this is all that most texts need.
        if (next[0] < Consonants[0] || Rune.DecodeFromUtf16(next, out var first, out _) != OperationStatus.Done || !IsConsonant(first))
        {
            return false;
        }

        var isLinked = false;
        while (Rune.DecodeLastFromUtf16(element, out var last, out var length) == OperationStatus.Done)
        {
            element = element[..^length];
            if (IsConsonant(last))
            {
                return isLinked;
            }

            if (IsLinker(last))
            {
                // Khmer and Burmese are also typed with vowels before their stacks.
                if (last.Value is Khmer or Burmese && !element.IsEmpty)
                {
                    return true;
                }

                isLinked = true;
            }
            else if (!IsExtender(last))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsConsonant(Rune rune) => Holds(Consonants, FurtherConsonants, rune);

    private static bool IsLinker(Rune rune) => Holds(Linkers, FurtherLinkers, rune);

    private static bool IsExtender(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        || rune.Value is >= 0xE0020 and <= 0xE007F
        || Holds(Extenders, FurtherExtenders, rune);

    private static bool Holds(string basic, string further, Rune rune)
    {
        var ranges = rune.Plane switch
        {
            0 => basic,
            1 => further,
            _ => "",
        };
        var (character, low, high) = ((char)rune.Value, 0, (ranges.Length / 2) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (character > ranges[(2 * middle) + 1])
            {
                low = middle + 1;
            }
            else if (character < ranges[2 * middle])
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }
}
