using System.Net;
using System.Net.Sockets;

namespace ThreadsSdk.MediaAddresses;

/// <summary>Distinguishes internet addresses from those of the machine or a private network, which no one else can reach.</summary>
internal static class PublicAddress
{
    // As RFC 6890 has them.
    private static readonly IPNetwork[] Own =
    [
        IPNetwork.Parse("0.0.0.0/8"),
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("224.0.0.0/3"),
        IPNetwork.Parse("::/127"),
        IPNetwork.Parse("fc00::/7"),
        IPNetwork.Parse("fe80::/9"),
        IPNetwork.Parse("ff00::/8"),
    ];

    // An IPv4 address behind a translator, by RFC 6052.
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Is(IPAddress address)
    {
        var plain =
            address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
            : Translated.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12))
            : address;
        return !Own.Any(network => network.Contains(plain));
    }

    /// <summary>Determines whether a host name is that of this machine or a private network, without resolving it.</summary>
    public static bool IsOwnName(string host)
    {
        var name = host.TrimEnd('.');
        return IPAddress.TryParse(name, out var address)
            ? !Is(address)
            : !name.Contains('.')
                || EndsWith(name, ".localhost")
                || EndsWith(name, ".local")
                || EndsWith(name, ".internal")
                || EndsWith(name, ".home.arpa");
    }

    /// <summary>Connects to a host after resolving and checking its addresses.</summary>
    /// <exception cref="OwnAddressException">The host has a private address, which is not allowed.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint endPoint, bool mayBeOwn, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(endPoint.Host, cancellationToken).ConfigureAwait(false);
        if (!mayBeOwn && !addresses.All(Is))
        {
            throw new OwnAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, endPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool EndsWith(string name, string ending) => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
