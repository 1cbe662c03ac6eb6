using System.Net;

namespace ThreadsSdk.Http;

/// <summary>Creates the handlers that open connections.</summary>
internal static class Handlers
{
    /// <summary>
    /// Creates a handler that follows no redirects, so that a token is never sent where a response redirects to, and that resolves the
    /// server's address regularly.
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
