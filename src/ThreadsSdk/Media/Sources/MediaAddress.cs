namespace ThreadsSdk.MediaSources;

/// <summary>Checks, by the address alone, whether Threads can fetch an image or video from it.</summary>
internal static class MediaAddress
{
    private static readonly string[] ImageEndings = ["JPG", "JPEG", "PNG"];
    private static readonly string[] VideoEndings = ["MP4", "MOV"];

    private static readonly string[] OtherEndings =
    [
        "WEBP",
        "GIF",
        "HEIC",
        "HEIF",
        "AVIF",
        "BMP",
        "TIF",
        "TIFF",
        "SVG",
        "JXL",
        "JP2",
        "PSD",
        "DNG",
        "CR2",
        "NEF",
        "ARW",
        "WEBM",
        "MKV",
        "AVI",
        "WMV",
        "FLV",
        "MPG",
        "MPEG",
        "M3U8",
        "MPD",
        "OGV",
        "3GP",
        "MP3",
        "WAV",
        "PDF",
    ];

    /// <summary>Returns the kind of media according to the ending of an address; null if the ending is unknown.</summary>
    public static MediaKind? KindOf(Uri address)
    {
        var ending = EndingOf(address);
        return ImageEndings.Contains(ending) ? MediaKind.Image
            : VideoEndings.Contains(ending) ? MediaKind.Video
            : null;
    }

    /// <summary>Returns the rule an address breaks; null if it breaks none.</summary>
    public static string? FindError(Uri address, MediaKind? given)
    {
        if (address.UserInfo.Length > 0)
        {
            return "must not hold a user or a password, which Threads would get and others could see";
        }

        if (SharingPage.NameOf(address) is { } site)
        {
            return $"must be the address of the file itself, but {site} shows a page there; put the file where its own address gives it";
        }

        var ending = EndingOf(address);
        var other = OtherEndings.Contains(ending);
        if (!other && (given is null || KindOf(address) is not { } kind || kind == given))
        {
            return null;
        }

        // A service that converts says so in another part of the address: /format=jpeg/sea.webp, sea.webp?fm=jpg.
        return IsConverted(address) ? null
            : other ? $"must be a JPEG, PNG, MP4 or MOV, but its address ends in .{ending.ToLowerInvariant()}"
            : given == MediaKind.Image ? $"is given as an image, but its address ends in .{ending.ToLowerInvariant()}"
            : $"is given as a video, but its address ends in .{ending.ToLowerInvariant()}";
    }

    private static string EndingOf(Uri address) => Path.GetExtension(address.AbsolutePath).TrimStart('.').ToUpperInvariant();

    private static bool IsConverted(Uri address)
    {
        var rest = address.AbsolutePath[..(address.AbsolutePath.LastIndexOf('/') + 1)] + address.Query;
        var start = 0;
        for (var at = 0; at <= rest.Length; at++)
        {
            if (at < rest.Length && char.IsAsciiLetterOrDigit(rest[at]))
            {
                continue;
            }

            var word = rest[start..at].ToUpperInvariant();
            if (ImageEndings.Contains(word) || VideoEndings.Contains(word))
            {
                return true;
            }

            start = at + 1;
        }

        return false;
    }
}
