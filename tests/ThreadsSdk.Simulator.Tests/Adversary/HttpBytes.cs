using System.Globalization;
using System.Text;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>One message of HTTP/1.1 as it stands on the wire.</summary>
internal sealed class HttpBytes
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] EndOfChunks = "0\r\n\r\n"u8.ToArray();

    private HttpBytes(byte[] bytes, int headLength)
    {
        Bytes = bytes;
        HeadLength = headLength;
    }

    public ReadOnlyMemory<byte> Bytes { get; }

    public int HeadLength { get; }

    /// <summary>The first line, such as <c>POST /v1.0/me/threads HTTP/1.1</c>.</summary>
    public string FirstLine => Encoding.ASCII.GetString(Bytes.Span[..Bytes.Span.IndexOf("\r\n"u8)]);

    public string Body => Encoding.ASCII.GetString(Bytes.Span[HeadLength..]);

    /// <summary>Reads a message to its end.</summary>
    /// <returns>The message; null when the connection ended before it was there.</returns>
    public static async Task<HttpBytes?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var read = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            var count = await stream.ReadAsync(buffer, cancellationToken);
            if (count == 0)
            {
                return null;
            }

            read.Write(buffer, 0, count);
            var bytes = read.GetBuffer().AsSpan(0, (int)read.Length);
            if (bytes.IndexOf(EndOfHead) is >= 0 and var end && IsWhole(bytes, end + EndOfHead.Length))
            {
                return new HttpBytes(read.ToArray(), end + EndOfHead.Length);
            }
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes, int headLength)
    {
        var head = Encoding.ASCII.GetString(bytes[..headLength]);
        if (head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
        {
            return bytes[headLength..].EndsWith(EndOfChunks);
        }

        var length = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        return bytes.Length
            >= headLength + (length is null ? 0 : int.Parse(length["Content-Length:".Length..], CultureInfo.InvariantCulture));
    }
}
