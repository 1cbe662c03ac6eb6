using System.Net;
using System.Net.Sockets;

namespace ThreadsSdk.Cli.Tests;

/// <summary>Ports of this machine.</summary>
internal static class NoServer
{
    /// <summary>An address where nobody listens.</summary>
    public static string Address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }
}
