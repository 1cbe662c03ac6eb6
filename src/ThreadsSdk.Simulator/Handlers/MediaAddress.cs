using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>
/// Judges the addresses of media. The simulator fetches nothing: it takes every http address as good, except those under <c>.invalid</c>, a
/// name that by RFC 2606 can never be resolved. The file name of such an address can choose how the container ends. A link under
/// <c>redirect.test</c>, reserved by the same RFC, stands for one that redirects.
/// </summary>
internal static class MediaAddress
{
    private const string Unreachable = ".invalid";
    private const string Redirecting = "redirect.test";

    public static bool IsReachable(string url) => Parse(url) is { } uri && !IsInvalid(uri);

    public static bool IsRedirecting(string url) =>
        Parse(url) is { } uri
        && (
            uri.Host.Equals(Redirecting, StringComparison.OrdinalIgnoreCase)
            || uri.Host.EndsWith("." + Redirecting, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Returns the outcome the file name chooses, in upper or lower case: an error, or an unusual status; null for none.</summary>
    public static ContainerOutcome? Outcome(SimulatorSpec spec, string? url)
    {
        if (url is null || Parse(url) is not { } uri || !IsInvalid(uri))
        {
            return null;
        }

        var name = Path.GetFileNameWithoutExtension(uri.AbsolutePath);
        if (Find(spec, nameof(ContainerError), name) is { } error)
        {
            return ContainerOutcome.Failed(new ContainerError(error));
        }

        var status = Find(spec, nameof(ContainerStatus), name);
        return status == ContainerOutcome.Expired.Status.Value ? ContainerOutcome.Expired
            : status == ContainerOutcome.Stalled.Status.Value ? ContainerOutcome.Stalled
            : null;
    }

    private static string? Find(SimulatorSpec spec, string type, string name) =>
        spec.Enum(type)!
            .Values.FirstOrDefault(value => value.Aliases.Prepend(value.Key).Contains(name, StringComparer.OrdinalIgnoreCase))
            ?.Key;

    private static Uri? Parse(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri
            : null;

    private static bool IsInvalid(Uri uri) => uri.Host.EndsWith(Unreachable, StringComparison.OrdinalIgnoreCase);
}
