namespace ThreadsSdk.MediaProbing;

/// <summary>Names file formats that Threads does not accept, as the rule they break.</summary>
internal static class ForeignFormat
{
    private const string Images = "; Threads takes JPEG and PNG";
    private const string Videos = "; Threads takes MP4 and MOV";
    private const string Both = "; Threads takes JPEG and PNG images, and MP4 and MOV videos";

    /// <summary>Identifies a file format by its first bytes; null if it is unknown.</summary>
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
            return OfBrand(head);
        }

        if (OfImage(head) is { } image)
        {
            return image + Images;
        }

        if (OfVideo(head) is { } video)
        {
            return video + Videos;
        }

        return head.StartsWith("%PDF"u8) ? "is a PDF document" + Both
            : head.StartsWith("ID3"u8) ? "is an MP3 sound" + Both
            : null;
    }

    /// <summary>Describes a file that fits no known format.</summary>
    public static string Unknown(ReadOnlySpan<byte> head) =>
        head.IsEmpty ? "is empty"
        : head.IndexOfAnyInRange((byte)0, (byte)8) < 0 ? "is a text file" + Both
        : "is of an unknown format" + Both;

    private static string? OfImage(ReadOnlySpan<byte> head) =>
        head.StartsWith("GIF8"u8) ? "is a GIF image"
        : head.StartsWith("BM"u8) && head.Length >= 14 && head[6..10].IndexOfAnyExcept((byte)0) < 0 ? "is a BMP image"
        : head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8) ? "is a TIFF image"
        : head.StartsWith("8BPS"u8) ? "is a Photoshop image"
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF, 0xF7]) ? "is a JPEG-LS image"
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]) || (head.Length >= 12 && head.StartsWith("\0\0\0\x0CJXL "u8))
            ? "is a JPEG XL image"
        : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]) || head.StartsWith("\0\0\0\x0CjP  "u8) ? "is a JPEG 2000 image"
        : null;

    private static string? OfVideo(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) ? "is a WebM or Matroska video"
        : head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0xBA]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0xB3])
            ? "is an MPEG-2 video"
        : head.StartsWith("FLV\x01"u8) ? "is an FLV video"
        : head.StartsWith((ReadOnlySpan<byte>)[0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]) ? "is a WMV video"
        : head.StartsWith("OggS"u8) ? "is an Ogg file"
        : IsTransportStream(head, 0, 188) || IsTransportStream(head, 4, 192) ? "is an MPEG-TS video"
        : null;

    /// <summary>
    /// Determines whether packets begin at equal distances, as in broadcasts, and in camcorder files, which have a time before each.
    /// </summary>
    private static bool IsTransportStream(ReadOnlySpan<byte> head, int first, int length)
    {
        const byte Sync = 0x47;
        return head.Length > first + (2 * length)
            && head[first] == Sync
            && head[first + length] == Sync
            && head[first + (2 * length)] == Sync;
    }

    private static string? OfBrand(ReadOnlySpan<byte> head)
    {
        var brand = head[8..12];
        return brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8)
                ? "is a HEIC image" + Images
            : brand.StartsWith("avi"u8) ? "is an AVIF image" + Images
            : brand.SequenceEqual("crx "u8) ? "is a raw image of a camera" + Images
            : brand.StartsWith("M4A"u8) || brand.StartsWith("M4B"u8) ? "is an M4A sound" + Both
            : null;
    }
}
