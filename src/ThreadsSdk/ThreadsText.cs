using System.Globalization;
using System.Text;

namespace ThreadsSdk;

/// <summary>Counts text the way Threads does.</summary>
public static class ThreadsText
{
    private const int EmojiStyle = 0xFE0F;
    private const int Keycap = 0x20E3;

    /// <summary>
    /// The length of a text as the limits of Threads count it: each character is one, but an emoji counts as the number of its UTF-8
    /// bytes.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>Its length, to compare with a limit of <see cref="ThreadsLimits"/>.</returns>
    public static int Count(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }

        var count = 0;
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var grapheme = rest[..StringInfo.GetNextTextElementLength(rest)];
            count += IsEmoji(grapheme) ? Encoding.UTF8.GetByteCount(grapheme) : CountCodePoints(grapheme);
            rest = rest[grapheme.Length..];
        }

        return count;
    }

    internal static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether a grapheme is shown as an emoji: by its own nature, or because it asks for it.</summary>
    internal static bool IsEmoji(ReadOnlySpan<char> grapheme)
    {
        foreach (var rune in grapheme.EnumerateRunes())
        {
            if (rune.Value is EmojiStyle or Keycap || IsShownAsEmoji(rune.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Unicode's Emoji_Presentation; beyond the basic plane, whole blocks of pictographs.</summary>
    private static bool IsShownAsEmoji(int rune) => rune switch
    {
        < 0x231A => false,
        <= 0xFFFF => rune is 0x231A or 0x231B or (>= 0x23E9 and <= 0x23EC) or 0x23F0 or 0x23F3 or 0x25FD or 0x25FE or 0x2614 or 0x2615
            or (>= 0x2648 and <= 0x2653) or 0x267F or 0x2693 or 0x26A1 or 0x26AA or 0x26AB or 0x26BD or 0x26BE or 0x26C4 or 0x26C5
            or 0x26CE or 0x26D4 or 0x26EA or 0x26F2 or 0x26F3 or 0x26F5 or 0x26FA or 0x26FD or 0x2705 or 0x270A or 0x270B or 0x2728
            or 0x274C or 0x274E or (>= 0x2753 and <= 0x2755) or 0x2757 or (>= 0x2795 and <= 0x2797) or 0x27B0 or 0x27BF or 0x2B1B
            or 0x2B1C or 0x2B50 or 0x2B55,
        _ => rune is 0x1F004 or 0x1F0CF or 0x1F18E or (>= 0x1F191 and <= 0x1F19A) or (>= 0x1F1E6 and <= 0x1F1FF) or 0x1F201 or 0x1F21A
            or 0x1F22F or (>= 0x1F232 and <= 0x1F23A) or 0x1F250 or 0x1F251 or (>= 0x1F300 and <= 0x1F64F)
            or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F7E0 and <= 0x1F7F0) or (>= 0x1F900 and <= 0x1F9FF)
            or (>= 0x1FA70 and <= 0x1FAFF),
    };
}
