using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ThreadsSdk.Tests.Support;

/// <summary>A server of plain sockets that breaks every connection after one request, and counts them.</summary>
internal sealed class BreakingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Break _break;
    private readonly Task _serving;
    private int _connections;

    public BreakingServer(Break @break)
    {
        _break = @break;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>How often somebody came: each connection carries one request, as far as it gets.</summary>
    public int Requests => Volatile.Read(ref _connections);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                await BreakAsync(socket);
            }
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task BreakAsync(Socket socket)
    {
        switch (_break)
        {
            case Break.ResetBeforeTheHead:
                break;
            case Break.ResetInTheHead:
                await socket.ReceiveAsync(new byte[5], _stop.Token);
                break;
            case Break.EndBeforeAnAnswer:
                await ReadRequestAsync(socket);
                socket.Shutdown(SocketShutdown.Send);
                return;
            case Break.CutAnswer:
                await ReadRequestAsync(socket);
                await socket.SendAsync(
                    Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\""),
                    _stop.Token
                );
                socket.Shutdown(SocketShutdown.Send);
                return;
            case Break.CorruptAnswer:
                await ReadRequestAsync(socket);
                await socket.SendAsync(
                    Encoding.ASCII.GetBytes(
                        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 9\r\nConnection: close\r\n\r\nno gzip !"
                    ),
                    _stop.Token
                );
                socket.Shutdown(SocketShutdown.Send);
                return;
            default:
                await ReadRequestAsync(socket);
                break;
        }

        // Without a farewell: the peer sees a reset.
        if (socket.Connected)
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
    }

    /// <summary>Reads the head and as much body as it announces.</summary>
    private async Task ReadRequestAsync(Socket socket)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, _stop.Token) is > 0 and var count)
        {
            text.Append(Encoding.ASCII.GetString(buffer, 0, count));
            var request = text.ToString();
            if (
                request.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var end
                && request.Length - end - 4 >= BodyLength(request[..end])
            )
            {
                return;
            }
        }
    }

    private static int BodyLength(string head) =>
        head.Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line["Content-Length:".Length..], null))
            .FirstOrDefault();
}

/// <summary>Where a connection breaks.</summary>
public enum Break
{
    /// <summary>As soon as it is there.</summary>
    ResetBeforeTheHead,

    /// <summary>After the first bytes of the request.</summary>
    ResetInTheHead,

    /// <summary>After the whole request.</summary>
    ResetAfterTheRequest,

    /// <summary>After the whole request, in an orderly way.</summary>
    EndBeforeAnAnswer,

    /// <summary>In the middle of the answer.</summary>
    CutAnswer,

    /// <summary>The answer is not of the encoding it says.</summary>
    CorruptAnswer,
}
