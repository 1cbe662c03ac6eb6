using System.Globalization;
using System.Net.Sockets;

namespace ThreadsSdk.Web.Tests.Support;

/// <summary>A connection to a server, byte by byte. It spends next to nothing itself, so that what is measured is the server.</summary>
internal sealed class Connection : IDisposable
{
    private static readonly byte[] HeadEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LastChunk = "\r\n0\r\n\r\n"u8.ToArray();
    private static readonly byte[] LengthName = "Content-Length: "u8.ToArray();

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[16 * 1024];

    private Connection() { }

    public static async Task<Connection> OpenAsync(Uri server)
    {
        var connection = new Connection();
        try
        {
            await connection._socket.ConnectAsync(server.Host, server.Port);
            return connection;
        }
        catch (SocketException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request, and gets the status of the response.</summary>
    public async Task<int> SendAsync(ReadOnlyMemory<byte> request)
    {
        await WriteAsync(request);
        return await ReadAsync();
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[await _socket.SendAsync(bytes)..];
        }
    }

    /// <summary>Tells the server that nothing more comes.</summary>
    public void EndWriting() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Reads a response to its end, and gets its status.</summary>
    public async Task<int> ReadAsync()
    {
        var read = 0;
        while (true)
        {
            var more = await _socket.ReceiveAsync(_buffer.AsMemory(read));
            read += more > 0 ? more : throw new IOException("The server has closed the connection.");
            if (IsWhole(_buffer.AsSpan(0, read)))
            {
                return int.Parse(_buffer.AsSpan("HTTP/1.1 ".Length, 3), CultureInfo.InvariantCulture);
            }
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool IsWhole(ReadOnlySpan<byte> response)
    {
        var end = response.IndexOf(HeadEnd);
        if (end < 0)
        {
            return false;
        }

        var head = response[..(end + HeadEnd.Length)];
        var length = head.IndexOf(LengthName);
        if (length < 0)
        {
            // In chunks.
            return response.EndsWith(LastChunk);
        }

        var digits = head[(length + LengthName.Length)..];
        return response.Length >= head.Length + int.Parse(digits[..digits.IndexOf((byte)'\r')], CultureInfo.InvariantCulture);
    }
}
