using System.Globalization;

namespace ThreadsSdk.Http;

/// <summary>Represents the only server that the requests of a client go to.</summary>
internal sealed class ServerAddress
{
    private readonly string _start;

    public ServerAddress(Uri uri)
    {
        // Requests name their path from the root; an address with a path of its own is put before it.
        _start = uri.GetLeftPart(UriPartial.Path).TrimEnd('/');
        Host = uri.IdnHost;
        Port = uri.Port;
    }

    public string Host { get; }

    public int Port { get; }

    /// <summary>Gets the host and the port.</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':') ? $"[{Host}]" : Host)}:{Port}");

    public override string ToString() => _start;

    public static void Check(Uri? uri, string name)
    {
        if (uri is not { IsAbsoluteUri: true } || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException($"{name} must be an absolute http or https address.", name);
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !uri.IsLoopback)
        {
            throw new ArgumentException(
                $"{name} must be an https address: the token would travel in the clear. Only this machine may be called over http.",
                name
            );
        }

        if (uri.Query.Length > 0 || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0)
        {
            throw new ArgumentException($"{name} must not have a query, a fragment or a user.", name);
        }
    }

    /// <summary>Refuses an address with an API version, because each call names the version itself.</summary>
    public static void CheckHasNoVersion(Uri uri, string name)
    {
        if (uri.Segments.Select(static segment => segment.Trim('/')).FirstOrDefault(IsVersion) is { } version)
        {
            throw new ArgumentException(
                $"{name} must not name a version of the API: the path of each call begins with it. Leave out {version} and what follows.",
                name
            );
        }
    }

    /// <summary>Determines whether a path segment is a version, such as v1.0.</summary>
    private static bool IsVersion(string segment) =>
        segment is ['v', >= '0' and <= '9', .. var rest] && rest.All(static character => char.IsAsciiDigit(character) || character == '.');
}
