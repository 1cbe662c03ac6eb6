using System.Buffers;
using System.Text;

namespace ThreadsSdk.Cli.Encodings;

/// <summary>
/// Guesses what a text is in that is not UTF-8, to name it to the user: of the encodings that fit, the one in which the letters are those
/// that their languages use most.
/// </summary>
internal static class EncodingGuess
{
    /// <summary>The control characters that no text holds.</summary>
    public static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011"
            + "\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001C\u001D\u001E\u001F\u007F"
    );

    private const double LeastShare = 0.1;
    private const int LongestSample = 1 << 14;

    /// <summary>The name for iconv; null when nothing fits.</summary>
    public static string? NameOf(ReadOnlySpan<byte> sample)
    {
        sample = sample[..Math.Min(sample.Length, LongestSample)];
        if (ByMark(sample) is { } marked)
        {
            return marked;
        }

        if (sample.Contains((byte)0))
        {
            return Utf16NameOf(sample);
        }

        var (best, most) = ((string?)null, LeastShare);
        foreach (var known in KnownEncoding.All)
        {
            if (known.Share(sample) is var share && share > most)
            {
                (best, most) = (known.Name, share);
            }
        }

        return best;
    }

    /// <summary>UTF-16 without a mark, where it shows; null when it does not.</summary>
    public static string? Utf16NameOf(ReadOnlySpan<byte> sample)
    {
        if (ByMark(sample) is { } marked)
        {
            return marked;
        }

        var little = KnownEncoding.Utf16(Encoding.Unicode, sample);
        var big = KnownEncoding.Utf16(Encoding.BigEndianUnicode, sample);
        return Math.Max(little, big) < 0.5 ? null
            : little >= big ? "UTF-16LE"
            : "UTF-16BE";
    }

    private static string? ByMark(ReadOnlySpan<byte> sample) =>
        sample switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
            [0x84, 0x31, 0x95, 0x33, ..] => "GB18030",
            _ => null,
        };
}
