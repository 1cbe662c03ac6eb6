using System.Buffers.Binary;

namespace ThreadsSdk.MediaProbing;

/// <summary>Reads the size of a PNG from its first chunk, and whether the file is complete.</summary>
internal static class PngHeader
{
    private const int SignatureLength = 8;
    private const int WidthAt = 16;
    private const int HeightAt = 20;

    // Far more than encoders write in what Threads takes; bounds the work a crafted file can cause.
    private const int MostChunks = 20_000;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static void Read(Stream content, ReadOnlySpan<byte> head, MediaFile file)
    {
        if (head.Length >= 16 && head[12..].StartsWith("CgBI"u8))
        {
            file.Error =
                "must be a plain PNG, but is one that Xcode has optimised for iOS (CgBI), which nothing else reads; take the file it was made of";
            return;
        }

        if (
            head.Length < HeightAt + 4
            || !head[12..].StartsWith("IHDR"u8)
            || BinaryPrimitives.ReadInt32BigEndian(head[WidthAt..]) is not (> 0 and var width)
            || BinaryPrimitives.ReadInt32BigEndian(head[HeightAt..]) is not (> 0 and var height)
        )
        {
            file.Error = "must be a whole PNG, but its header is damaged";
            return;
        }

        (file.Width, file.Height) = (width, height);
        if (!IsWhole(content))
        {
            file.Error = "must be a whole PNG, but is damaged or cut off";
        }
    }

    /// <summary>Determines whether all chunks are there. Data after the last one does no harm.</summary>
    private static bool IsWhole(Stream content)
    {
        Span<byte> chunk = stackalloc byte[8];
        long position = SignatureLength;
        for (var count = 0; count < MostChunks; count++)
        {
            if (content.ReadAt(position, chunk) < chunk.Length)
            {
                return false;
            }

            if (chunk[4..].SequenceEqual("IEND"u8))
            {
                return true;
            }

            // Length and name before the content, a checksum behind it.
            position += 12L + BinaryPrimitives.ReadUInt32BigEndian(chunk);
        }

        return true;
    }
}
