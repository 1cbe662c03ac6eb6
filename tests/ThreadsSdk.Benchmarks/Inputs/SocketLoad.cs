using System.Net.Sockets;
using System.Text;

namespace ThreadsSdk.Benchmarks.Inputs;

/// <summary>
/// Asks a server for the same thing over connections that stay open, as fast as it answers. It spends next to nothing itself, so that what is measured
/// is the server.
/// </summary>
internal sealed class SocketLoad : IDisposable
{
    private const int Connections = 8;
    private const int RequestsEach = 8;

    private static readonly byte[] HeaderEnd = "\r\n\r\n"u8.ToArray();
    private static readonly byte[] LengthName = "Content-Length: "u8.ToArray();

    private readonly byte[] _request;
    private readonly (Socket Socket, byte[] Buffer)[] _connections;

    public SocketLoad(Uri server, string path, string token)
    {
        ArgumentNullException.ThrowIfNull(server);
        _request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAuthorization: Bearer {token}\r\n\r\n");
        _connections = [.. Enumerable.Range(0, Connections).Select(_ => (Connect(server), new byte[64 * 1024]))];
    }

    /// <summary>Makes some dozens of requests on all connections, and returns the bytes that came.</summary>
    public object Run() =>
        Task.WhenAll(_connections.Select(connection => AskAsync(connection.Socket, connection.Buffer))).GetAwaiter().GetResult().Sum();

    public void Dispose()
    {
        foreach (var (socket, _) in _connections)
        {
            socket.Dispose();
        }
    }

    private static Socket Connect(Uri server)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(server.Host, server.Port);
        return socket;
    }

    private async Task<int> AskAsync(Socket socket, byte[] buffer)
    {
        var all = 0;
        for (var i = 0; i < RequestsEach; i++)
        {
            await socket.SendAsync(_request).ConfigureAwait(false);
            var read = 0;
            int? whole = null;
            while (whole is null || read < whole)
            {
                var more = await socket.ReceiveAsync(buffer.AsMemory(read)).ConfigureAwait(false);
                read += more > 0 ? more : throw new IOException("The server has closed the connection.");
                whole ??= Whole(buffer.AsSpan(0, read));
            }

            all += read;
        }

        return all;
    }

    /// <summary>Returns the length of a response with its headers; null when these have not all come.</summary>
    private static int? Whole(ReadOnlySpan<byte> response)
    {
        var end = response.IndexOf(HeaderEnd);
        if (end < 0)
        {
            return null;
        }

        if (!response.StartsWith("HTTP/1.1 200"u8))
        {
            throw new IOException("The server answered " + Encoding.ASCII.GetString(response[..12]));
        }

        var start = response.IndexOf(LengthName) + LengthName.Length;
        var digits = response[start..];
        return end + HeaderEnd.Length + int.Parse(digits[..digits.IndexOf((byte)'\r')], System.Globalization.CultureInfo.InvariantCulture);
    }
}
