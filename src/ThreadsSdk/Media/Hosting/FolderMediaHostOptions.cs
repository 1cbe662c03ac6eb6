namespace ThreadsSdk.MediaHosting;

/// <summary>Represents the options of a <see cref="FolderMediaHost"/>. They are read once, by the constructor.</summary>
public sealed class FolderMediaHostOptions
{
    /// <summary>Gets or sets the folder. It is created with the first file, with the default permissions of the process.</summary>
    public string? Folder { get; set; }

    /// <summary>Gets or sets the http or https address of the folder, without a query.</summary>
    public Uri? BaseUrl { get; set; }

    /// <summary>Throws an <see cref="ArgumentException"/> for the first invalid option.</summary>
    internal void Validate()
    {
        if (Folder is null)
        {
            throw new ArgumentNullException(nameof(Folder), "Set the folder that the web server exposes.");
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(Folder);
        if (BaseUrl is null)
        {
            throw new ArgumentNullException(nameof(BaseUrl), "Set the address at which the web server exposes the folder.");
        }

        if (
            !BaseUrl.IsAbsoluteUri
            || (BaseUrl.Scheme != Uri.UriSchemeHttps && BaseUrl.Scheme != Uri.UriSchemeHttp)
            || BaseUrl.Query.Length > 0
            || BaseUrl.Fragment.Length > 0
            || BaseUrl.UserInfo.Length > 0
        )
        {
            throw new ArgumentException(
                "The address must be an http or https address without query, fragment and user information.",
                nameof(BaseUrl)
            );
        }
    }
}
