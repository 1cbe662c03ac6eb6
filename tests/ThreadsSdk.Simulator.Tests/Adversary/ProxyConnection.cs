using System.Net.Sockets;

namespace ThreadsSdk.Simulator.Tests.Adversary;

/// <summary>One connection of a client, and the one to the server that belongs to it.</summary>
internal sealed class ProxyConnection(AdversaryProxy proxy, Socket client)
{
    private static readonly byte[] BadGateway =
        "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 37\r\n\r\n<html><body>Bad Gateway</body></html>"u8.ToArray();

    /// <summary>Ends a connection without a farewell.</summary>
    public static void Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Dispose();
    }

    /// <summary>Serves the client until one side ends the connection.</summary>
    public async Task ServeAsync(CancellationToken cancellationToken)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            client.NoDelay = true;
            await server.ConnectAsync(proxy.Server, cancellationToken);
            server.NoDelay = true;
            await using var fromClient = new NetworkStream(client);
            await using var toServer = new NetworkStream(server);
            while (
                await HttpBytes.ReadAsync(fromClient, cancellationToken) is { } request
                && await proxy.PassAsync(() => PassAsync(request, fromClient, toServer, cancellationToken))
            )
            {
                // The next request comes on the same connection.
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone.
        }
        finally
        {
            client.Dispose();
        }
    }

    /// <summary>Does to a request what is to happen.</summary>
    /// <returns>Whether the connection lives on.</returns>
    private async Task<bool> PassAsync(
        HttpBytes request,
        NetworkStream fromClient,
        NetworkStream toServer,
        CancellationToken cancellationToken
    )
    {
        var fault = proxy.Next(request);
        switch (fault)
        {
            case NetworkFault.ResetOnConnect or NetworkFault.ResetBeforeRequest:
                Reset(client);
                return false;
            case NetworkFault.EndBeforeRequest:
                return false;
            case NetworkFault.DeliverLate:
                proxy.Delay(request);
                Reset(client);
                return false;
            case NetworkFault.BadGateway:
                await fromClient.WriteAsync(BadGateway, cancellationToken);
                return true;
            default:
                break;
        }

        if (await proxy.DeliverAsync(toServer, request) is not { } answer)
        {
            return false;
        }

        var (head, whole) = (answer.Bytes[..(answer.HeadLength / 2)], answer.Bytes);
        var cut = answer.Bytes[..(answer.HeadLength + ((answer.Bytes.Length - answer.HeadLength) / 2))];
        switch (fault)
        {
            case NetworkFault.ResetAfterRequest:
                Reset(client);
                return false;
            case NetworkFault.EndAfterRequest:
                return false;
            case NetworkFault.ResetInHead or NetworkFault.ResetInBody:
                await fromClient.WriteAsync(fault == NetworkFault.ResetInHead ? head : cut, cancellationToken);
                Reset(client);
                return false;
            case NetworkFault.EndInHead or NetworkFault.EndInBody:
                await fromClient.WriteAsync(fault == NetworkFault.EndInHead ? head : cut, cancellationToken);
                return false;
            case NetworkFault.HoldAnswer:
                proxy.HoldAnswer();
                return false;
            case NetworkFault.StopProgram:
                proxy.StopProgram();
                return false;
            case NetworkFault.BadGatewayAfterSuccess:
                await fromClient.WriteAsync(BadGateway, cancellationToken);
                return true;
            default:
                await fromClient.WriteAsync(whole, cancellationToken);
                return true;
        }
    }
}
