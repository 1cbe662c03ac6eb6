namespace ThreadsSdk.Cli.MediaHosting;

/// <summary>Represents the value of --host: <c>KIND:PLACE[=URL]</c>.</summary>
/// <param name="Kind">The word before the first colon; empty when there is none.</param>
/// <param name="Place">The folder, repository or bucket, in the words of its kind.</param>
/// <param name="Url">The public address at which files of the place are found.</param>
internal sealed record MediaHostText(string Kind, string Place, Uri? Url)
{
    public static MediaHostText Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (kind, place) = colon < 0 ? ("", text) : (text[..colon], text[(colon + 1)..]);

        // The names of folders may hold equals signs too.
        for (var at = place.IndexOf('=', StringComparison.Ordinal); at >= 0; at = place.IndexOf('=', at + 1))
        {
            if (Uri.TryCreate(place[(at + 1)..], UriKind.Absolute, out var url) && IsWeb(url))
            {
                return new MediaHostText(kind, place[..at], url);
            }
        }

        return new MediaHostText(kind, place, null);
    }

    /// <summary>Splits a place at its first at sign. What follows it may hold further ones, as branches do.</summary>
    public (string Path, string? At) Split() =>
        Place.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? (Place[..at], Place[(at + 1)..]) : (Place, null);

    private static bool IsWeb(Uri url) => url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp;
}
