using System.Net;

namespace ThreadsSdk.Http;

/// <summary>The handlers that open connections.</summary>
internal static class Handlers
{
    /// <summary>
    /// Follows no redirect, so that a token never goes where an answer sends it, and looks the server's address up now and then.
    /// </summary>
    public static SocketsHttpHandler Create() =>
        new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            EnableMultipleHttp2Connections = true,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
}
