using System.Buffers.Binary;

namespace ThreadsSdk.MediaProbing;

/// <summary>Reads the size of a JPEG from its frame header, whether it is displayed rotated, and whether the file is complete.</summary>
internal static class JpegHeader
{
    // Far more than any camera writes; bounds the work a crafted file can cause.
    private const int MostSegments = 2000;
    private const int MostTags = 200;

    private const ushort OrientationTag = 0x0112;
    private const ushort FirstTurned = 5;
    private const ushort LastTurned = 8;

    public static void Read(Stream content, MediaFile file)
    {
        Span<byte> bytes = stackalloc byte[16];
        var position = 2L;
        var isTurned = false;
        for (var count = 0; count < MostSegments && content.ReadAt(position, bytes) >= 10 && bytes[0] == 0xFF; count++)
        {
            var marker = bytes[1];
            if (marker == 0xFF)
            {
                // A marker may be filled up.
                position++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
            if (IsFrame(marker))
            {
                int height = BinaryPrimitives.ReadUInt16BigEndian(bytes[5..]);
                int width = BinaryPrimitives.ReadUInt16BigEndian(bytes[7..]);
                (file.Width, file.Height) = isTurned ? (height, width) : (width, height);
                if (!JpegEnd.IsReached(content, position + 2 + length))
                {
                    file.Error = "must be a whole JPEG, but is damaged or cut off";
                }

                return;
            }

            // The picture itself begins, without a size before it.
            if (marker is 0xDA or 0xD9 || length < 2)
            {
                break;
            }

            if (marker == 0xE1 && bytes[4..].StartsWith("Exif\0\0"u8))
            {
                isTurned = IsTurned(content, position + 10, position + 2 + length);
            }

            position += 2 + length;
        }

        file.Error = "must be a whole JPEG, but its header is damaged";
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Determines whether the Exif orientation swaps width and height.</summary>
    private static bool IsTurned(Stream content, long start, long end)
    {
        Span<byte> bytes = stackalloc byte[12];
        if (content.ReadAt(start, bytes[..8]) < 8)
        {
            return false;
        }

        var isLittle = bytes[0] == 'I';
        var position = start + UInt32(bytes[4..], isLittle);
        var tags = content.ReadAt(position, bytes[..2]) == 2 ? Math.Min(UInt16(bytes, isLittle), MostTags) : 0;
        position += 2;
        for (; tags > 0 && position + 12 <= end && content.ReadAt(position, bytes) == 12; tags--, position += 12)
        {
            if (UInt16(bytes, isLittle) == OrientationTag)
            {
                return UInt16(bytes[8..], isLittle) is >= FirstTurned and <= LastTurned;
            }
        }

        return false;
    }

    private static int UInt16(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint UInt32(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
