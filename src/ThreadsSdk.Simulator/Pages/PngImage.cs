using System.Buffers.Binary;
using System.IO.Compression;
using ThreadsSdk.Simulator.Content;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Draws a square of one colour, another one for each name.</summary>
internal static class PngImage
{
    private const int UsualSize = 320;
    private const int ColorBits = 8;
    private const int Palette = 3;

    public static byte[] Create(string name, int size = UsualSize)
    {
        var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n']);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        (header[8], header[9]) = (ColorBits, Palette);
        Chunk(file, "IHDR"u8, header);
        Chunk(file, "PLTE"u8, [Shade(name, "red"), Shade(name, "green"), Shade(name, "blue")]);
        Chunk(file, "IDAT"u8, Pixels(size));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte Shade(string name, string color) => (byte)(64 + StableNumber.From($"{name}/{color}", 160));

    /// <summary>Rows of pixels that all name the first colour; each row begins with a byte that says it is not filtered.</summary>
    private static byte[] Pixels(int size)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(new byte[(size + 1) * size]);
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, byte[] content)
    {
        byte[] body = [.. name, .. content];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        file.Write(number);
    }

    /// <summary>Returns the CRC-32 that PNG asks for.</summary>
    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var part in bytes)
        {
            sum ^= part;
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320u : sum >> 1;
            }
        }

        return ~sum;
    }
}
