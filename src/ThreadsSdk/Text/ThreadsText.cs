using System.Text;
using ThreadsSdk.TextCutting;

namespace ThreadsSdk;

/// <summary>Counts text as Threads does, and splits it to fit the limits.</summary>
public static class ThreadsText
{
    private const int EmojiStyle = 0xFE0F;
    private const int Keycap = 0x20E3;

    /// <summary>
    /// Counts the length of a text as the limits of Threads do: each character counts as one, but an emoji counts as the number of its
    /// UTF-8 bytes.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The length, to compare with a limit of <see cref="ThreadsLimits"/>.</returns>
    /// <example>
    /// <code language="csharp">
    /// string text = "Good morning 🌞";
    /// Console.WriteLine($"{ThreadsText.Count(text)} of {ThreadsLimits.PostTextLength}");   // 17 of 500
    /// </code>
    /// </example>
    public static int Count(string text) => Count(text, ThreadsTextCounting.EmojiBytes);

    /// <summary>Counts the length of a text with the given method.</summary>
    /// <param name="text">The text.</param>
    /// <param name="counting">The counting method.</param>
    /// <returns>The length, to compare with a limit of <see cref="ThreadsLimits"/>.</returns>
    public static int Count(string text, ThreadsTextCounting counting)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (counting == ThreadsTextCounting.Utf8Bytes || Ascii.IsValid(text))
        {
            return Encoding.UTF8.GetByteCount(text);
        }

        var count = 0;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var grapheme = rest[..Graphemes.NextLength(rest)];
            count += CountGrapheme(grapheme, counting);
            rest = rest[grapheme.Length..];
        }

        return count;
    }

    /// <summary>
    /// Splits a text into parts that fit a limit. Joined, the parts are exactly the original text. A part ends after a paragraph, line,
    /// sentence or word: the first of these in this order that leaves the part at least half full. Otherwise it ends between characters as
    /// a reader sees them, never inside an emoji, a conjunct of Indic letters or a link, and inside a mention or hashtag only if
    /// unavoidable, such as when it alone is longer than a part. White space at a split ends the part before it, or begins the next one if
    /// it does not fit; no part is only white space.
    /// </summary>
    /// <param name="text">The text. An empty text has no parts.</param>
    /// <param name="limit">The highest length of a part, at least 1.</param>
    /// <param name="counting">The counting method.</param>
    /// <returns>The parts in order.</returns>
    /// <exception cref="ArgumentException">
    /// The text contains something that fits no part and cannot be split: a link or a single character longer than the limit, or too much
    /// white space. The message says where.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is less than 1.</exception>
    /// <example>
    /// <code language="csharp">
    /// string essay = File.ReadAllText("essay.txt");
    /// foreach (string part in ThreadsText.Split(essay, ThreadsLimits.PostTextLength))
    /// {
    ///     Console.WriteLine($"{ThreadsText.Count(part)}: {part}");
    /// }
    /// </code>
    /// </example>
    public static IReadOnlyList<string> Split(
        string text,
        int limit = ThreadsLimits.PostTextLength,
        ThreadsTextCounting counting = ThreadsTextCounting.EmojiBytes
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        if (!TextCutter.TryCut(text, limit, counting, reserve: null, out var slices, out var tooLong))
        {
            throw new ArgumentException(
                $"The text cannot be cut into parts of {limit}: the {tooLong.Length} characters at {tooLong.Start} fit no part.",
                nameof(text)
            );
        }

        var parts = new string[slices.Count];
        for (var part = 0; part < parts.Length; part++)
        {
            parts[part] = slices[part].Of(text);
        }

        return parts;
    }

    /// <summary>Counts a grapheme. The sum over all graphemes is the length of the text, also when it is split between two.</summary>
    internal static int CountGrapheme(ReadOnlySpan<char> grapheme, ThreadsTextCounting counting) =>
        counting == ThreadsTextCounting.Utf8Bytes || IsEmoji(grapheme) ? Encoding.UTF8.GetByteCount(grapheme) : CountCodePoints(grapheme);

    internal static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    /// <summary>Determines whether a grapheme is displayed as an emoji, by default or because it requests it.</summary>
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

    /// <summary>
    /// Determines whether a character has Unicode's Emoji_Presentation; beyond the basic plane, whole blocks of pictographs have it.
    /// </summary>
    private static bool IsShownAsEmoji(int rune) =>
        rune switch
        {
            < 0x231A => false,
            <= 0xFFFF => rune
                is 0x231A
                    or 0x231B
                    or (>= 0x23E9 and <= 0x23EC)
                    or 0x23F0
                    or 0x23F3
                    or 0x25FD
                    or 0x25FE
                    or 0x2614
                    or 0x2615
                    or (>= 0x2648 and <= 0x2653)
                    or 0x267F
                    or 0x2693
                    or 0x26A1
                    or 0x26AA
                    or 0x26AB
                    or 0x26BD
                    or 0x26BE
                    or 0x26C4
                    or 0x26C5
                    or 0x26CE
                    or 0x26D4
                    or 0x26EA
                    or 0x26F2
                    or 0x26F3
                    or 0x26F5
                    or 0x26FA
                    or 0x26FD
                    or 0x2705
                    or 0x270A
                    or 0x270B
                    or 0x2728
                    or 0x274C
                    or 0x274E
                    or (>= 0x2753 and <= 0x2755)
                    or 0x2757
                    or (>= 0x2795 and <= 0x2797)
                    or 0x27B0
                    or 0x27BF
                    or 0x2B1B
                    or 0x2B1C
                    or 0x2B50
                    or 0x2B55,
            _ => rune
                is 0x1F004
                    or 0x1F0CF
                    or 0x1F18E
                    or (>= 0x1F191 and <= 0x1F19A)
                    or (>= 0x1F1E6 and <= 0x1F1FF)
                    or 0x1F201
                    or 0x1F21A
                    or 0x1F22F
                    or (>= 0x1F232 and <= 0x1F23A)
                    or 0x1F250
                    or 0x1F251
                    or (>= 0x1F300 and <= 0x1F64F)
                    or (>= 0x1F680 and <= 0x1F6FF)
                    or (>= 0x1F7E0 and <= 0x1F7F0)
                    or (>= 0x1F900 and <= 0x1F9FF)
                    or (>= 0x1FA70 and <= 0x1FAFF),
        };
}
