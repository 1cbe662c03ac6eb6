namespace ThreadsSdk.Hosting;

/// <summary>Names files that Threads does not take, as the rule they break.</summary>
internal static class ForeignFormat
{
    private const string Images = "; Threads takes JPEG and PNG";
    private const string Videos = "; Threads takes MP4 and MOV";
    private const string Both = "; Threads takes JPEG and PNG images, and MP4 and MOV videos";

    /// <summary>What a file is that is told apart by its first bytes, or null.</summary>
    public static string? Name(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 12 && head.StartsWith("RIFF"u8))
        {
            return head[8..].StartsWith("WEBP"u8) ? "is a WebP image" + Images
                : head[8..].StartsWith("AVI "u8) ? "is an AVI video" + Videos
                : null;
        }

        if (head.Length >= 12 && head[4..].StartsWith("ftyp"u8))
        {
            return OfBrand(head[8..12]);
        }

        return head.StartsWith("GIF8"u8) ? "is a GIF image" + Images
            : head.StartsWith("BM"u8) && head.Length >= 14 && head[6..10].IndexOfAnyExcept((byte)0) < 0 ? "is a BMP image" + Images
            : head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) ? "is a TIFF image" + Images
            : head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? "is a WebM or Matroska video" + Videos
            : head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0xBA]) ? "is an MPEG-2 video" + Videos
            : head.StartsWith("%PDF"u8) ? "is a PDF document" + Both
            : null;
    }

    /// <summary>What is left when nothing else fits.</summary>
    public static string Unknown(ReadOnlySpan<byte> head) =>
        head.IsEmpty ? "is empty"
        : head.IndexOfAnyInRange((byte)0, (byte)8) < 0 ? "is a text file" + Both
        : "is of an unknown format" + Both;

    private static string? OfBrand(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8)
            ? "is a HEIC image" + Images
        : brand.StartsWith("avi"u8) ? "is an AVIF image" + Images
        : brand.StartsWith("M4A"u8) ? "is an M4A sound" + Both
        : null;
}
