using System.Globalization;
using System.Text;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Encodings;

/// <summary>Refuses input that is not UTF-8: tells where it is not, what it looks like, and how to convert it.</summary>
internal static class NotUtf8
{
    private const string Advice =
        "Save it as UTF-8, or convert it. Texts from Windows are often in its code page, "
        + "such as `iconv -f WINDOWS-1252 -t UTF-8` for Western Europe, WINDOWS-1251 for Cyrillic, CP932 for Japanese.";

    /// <param name="place">What was read, at the start of a sentence.</param>
    /// <param name="sample">A part of it that holds the error.</param>
    /// <param name="at">Where the error is in this part.</param>
    /// <param name="offset">Where it is in all that was read.</param>
    /// <param name="line">The line it is in, from 1 on.</param>
    public static UsageException Error(string place, ReadOnlySpan<byte> sample, int at, long offset, long line)
    {
        FormattableString said =
            $"{place} is not a text in UTF-8: the byte 0x{sample[at]:X2} at offset {offset}, in line {line}, is none of it";
        return Error(said.ToString(CultureInfo.InvariantCulture), EncodingGuess.NameOf(sample));
    }

    /// <summary>Finds text that is UTF-8 only by chance, such as UTF-16 of English; null when there is none.</summary>
    public static UsageException? ErrorIn(string place, string text)
    {
        var at = text.AsSpan().IndexOfAny(EncodingGuess.Controls);
        if (at < 0)
        {
            return null;
        }

        var said = text.Contains('\0', StringComparison.Ordinal)
            ? $"{place} is not a text in UTF-8: it holds NUL characters"
            : $"{place} is not a text in UTF-8";
        var guess = EncodingGuess.Utf16NameOf(Encoding.UTF8.GetBytes(text));
        return guess is not null ? Error(said, guess)
            : text.Contains('\0', StringComparison.Ordinal) ? Error(said, guess: null)
            : null;
    }

    private static UsageException Error(string said, string? guess) =>
        guess is null
            ? new UsageException(said + ".", Advice)
            : new UsageException(
                $"{said}. It looks like {guess}.",
                $"Save it as UTF-8, or convert it, such as with `iconv -f {guess} -t UTF-8`."
            );
}
