using System.Buffers.Binary;

namespace ThreadsSdk.Hosting;

/// <summary>Reads the size of a PNG, which stands in its first chunk.</summary>
internal static class PngHeader
{
    private const int WidthAt = 16;
    private const int HeightAt = 20;

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static void Read(ReadOnlySpan<byte> head, MediaFile file)
    {
        if (head.Length < HeightAt + 4
            || !head[12..].StartsWith("IHDR"u8)
            || BinaryPrimitives.ReadInt32BigEndian(head[WidthAt..]) is not (> 0 and var width)
            || BinaryPrimitives.ReadInt32BigEndian(head[HeightAt..]) is not (> 0 and var height))
        {
            file.Flaw = "must be a whole PNG, but its header is damaged";
            return;
        }

        (file.Width, file.Height) = (width, height);
    }
}
