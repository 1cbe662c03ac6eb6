namespace ThreadsSdk.Simulator.Handlers;

/// <summary>
/// Where a client says its media are. The simulator fetches nothing: it takes every http address as good, but those under
/// <c>.invalid</c>, a name that by RFC 2606 can never be resolved.
/// </summary>
internal static class MediaSource
{
    private const string Unreachable = ".invalid";

    public static bool IsReachable(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && !uri.Host.EndsWith(Unreachable, StringComparison.OrdinalIgnoreCase);
}
