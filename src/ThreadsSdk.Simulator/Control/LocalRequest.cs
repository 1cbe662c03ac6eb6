using System.Net;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Control;

/// <summary>
/// Tells requests of this machine from those that a page elsewhere makes a browser send: the name it was asked by is one of this machine, and what
/// changes something was sent by a page of the simulator, or by a program.
/// </summary>
internal static class LocalRequest
{
    public static bool IsAllowed(HttpRequest request) => IsLocal(request.Host) && (IsReading(request) || IsOwn(request));

    private static bool IsLocal(HostString host) =>
        string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>A browser always names the page that sends a form; programs do not.</summary>
    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin
        && (origin.Length == 0 || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase));
}
