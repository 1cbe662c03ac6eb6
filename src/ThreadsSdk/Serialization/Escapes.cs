using System.Text;

namespace ThreadsSdk.Serialization;

/// <summary>
/// Takes back escapes that JSON does not need, in texts and in names. Meta escapes every slash and all but ASCII, and System.Text.Json
/// reads
/// a text with escapes byte by byte, but one without them many bytes at once. Half a character, such as an emoji that was cut in two,
/// becomes
/// U+FFFD: it could be read, but not be written again.
/// </summary>
internal static class Escapes
{
    private const int UnitLength = 6;

    /// <summary>
    /// Rewrites JSON in its place and returns its new length; what is left behind it is cleared. What is no needless escape stays as it is,
    /// mistakes too.
    /// </summary>
    public static int Remove(Span<byte> json)
    {
        var read = json.IndexOf((byte)'\\');
        if (read < 0)
        {
            return json.Length;
        }

        var write = read;
        while (true)
        {
            // Here stands a backslash: of a needless escape of one byte only the backslash goes, and a needed escape stays with what it escapes.
            var kept = 2;
            if (read + 1 < json.Length && json[read + 1] == '/')
            {
                read++;
                kept = 1;
            }
            else if (Decode(json[read..], out var length) is { } rune)
            {
                read += length;
                write += rune.EncodeToUtf8(json[write..]);
                kept = 0;
            }

            var rest = json[read..];
            kept = Math.Min(kept, rest.Length);
            var next = rest[kept..].IndexOf((byte)'\\');
            var run = next < 0 ? rest : rest[..(kept + next)];
            run.CopyTo(json[write..]);
            read += run.Length;
            write += run.Length;
            if (next < 0)
            {
                json[write..].Clear();
                return write;
            }
        }
    }

    /// <summary>The character of an escape such as <c>\u00e9</c>, or of two that make one; null when JSON needs it, and when there is
    /// none.</summary>
    private static Rune? Decode(ReadOnlySpan<byte> json, out int length)
    {
        length = UnitLength;
        var unit = Unit(json);
        if (unit < ' ' || unit is '"' or '\\')
        {
            return null;
        }

        if (Rune.TryCreate((char)unit, out var rune))
        {
            return rune;
        }

        if (Unit(json[UnitLength..]) is var low and >= 0 && Rune.TryCreate((char)unit, (char)low, out rune))
        {
            length = 2 * UnitLength;
            return rune;
        }

        return Rune.ReplacementChar;
    }

    /// <summary>The UTF-16 unit of an escape; negative when there is none.</summary>
    private static int Unit(ReadOnlySpan<byte> json)
    {
        if (json.Length < UnitLength || json[0] != '\\' || json[1] != 'u')
        {
            return -1;
        }

        var unit = 0;
        foreach (var digit in json[2..UnitLength])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return -1;
            }

            unit = (unit << 4) | (char.IsAsciiDigit((char)digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        return unit;
    }
}
