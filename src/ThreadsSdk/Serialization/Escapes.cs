using System.Text;

namespace ThreadsSdk.Serialization;

/// <summary>
/// Removes escapes that JSON does not need, from texts and names. Meta escapes every slash and every non-ASCII character. System.Text.Json
/// reads a text with escapes byte by byte, but one without them many bytes at a time. An incomplete character, such as half of an emoji,
/// becomes U+FFFD: it could be read, but not be written again.
/// </summary>
internal static class Escapes
{
    private const int UnitLength = 6;

    /// <summary>
    /// Rewrites JSON in place and returns its new length. The rest of the buffer is cleared. Everything but needless escapes stays
    /// unchanged, including errors.
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
            // Here stands a backslash: of a needless escape of one byte only the backslash goes, and a needed escape stays with what it
            // escapes.
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

    /// <summary>
    /// Decodes an escape such as <c>\u00e9</c>, or two that form one character; null if JSON needs the escape, or there is none.
    /// </summary>
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

    /// <summary>Returns the UTF-16 unit of an escape; negative if there is none.</summary>
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
