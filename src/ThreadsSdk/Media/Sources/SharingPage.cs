namespace ThreadsSdk.MediaSources;

/// <summary>Recognizes sharing pages, whose address people copy instead of that of the file.</summary>
internal static class SharingPage
{
    private static readonly (string Host, string Name, Func<Uri, bool> IsPage)[] Sites =
    [
        ("drive.google.com", "Google Drive", static address => !IsBelow(address, "/uc") && !IsBelow(address, "/thumbnail")),
        ("docs.google.com", "Google Docs", static address => !IsBelow(address, "/uc")),
        ("photos.google.com", "Google Photos", Always),
        ("photos.app.goo.gl", "Google Photos", Always),
        ("dropbox.com", "Dropbox", static address => address.Host != "dl.dropbox.com" && !Asks(address, "raw=1") && !Asks(address, "dl=1")),
        ("1drv.ms", "OneDrive", Always),
        ("onedrive.live.com", "OneDrive", static address => !IsBelow(address, "/download") && !Asks(address, "download=1")),
        ("sharepoint.com", "SharePoint", static address => !Asks(address, "download=1") && !IsBelow(address, "/_layouts/15/download.aspx")),
        ("icloud.com", "iCloud", Always),
        ("wetransfer.com", "WeTransfer", Always),
        ("we.tl", "WeTransfer", Always),
        ("mega.nz", "MEGA", Always),
        ("box.com", "Box", static address => !IsBelow(address, "/shared/static")),
        (
            "github.com",
            "GitHub",
            static address => address.AbsolutePath.Contains("/blob/", StringComparison.Ordinal) && !Asks(address, "raw=true")
        ),
        ("youtube.com", "YouTube", Always),
        ("youtu.be", "YouTube", Always),
        ("instagram.com", "Instagram", Always),
        ("tiktok.com", "TikTok", Always),
        ("threads.com", "Threads", Always),
        ("threads.net", "Threads", Always),
    ];

    /// <summary>Returns the name of the site whose sharing page an address leads to; null if it leads to none.</summary>
    public static string? NameOf(Uri address)
    {
        foreach (var (host, name, isPage) in Sites)
        {
            var isOfSite =
                address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)
                && (address.Host.Length == host.Length || address.Host[^(host.Length + 1)] == '.');
            if (isOfSite && isPage(address))
            {
                return name;
            }
        }

        return null;
    }

    private static bool Always(Uri address) => true;

    private static bool IsBelow(Uri address, string path) =>
        address.AbsolutePath.StartsWith(path, StringComparison.OrdinalIgnoreCase)
        && (address.AbsolutePath.Length == path.Length || address.AbsolutePath[path.Length] == '/');

    private static bool Asks(Uri address, string parameter) =>
        address.Query.TrimStart('?').Split('&').Contains(parameter, StringComparer.OrdinalIgnoreCase);
}
