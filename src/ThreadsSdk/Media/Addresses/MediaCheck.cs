namespace ThreadsSdk.MediaHosting;

/// <summary>Specifies how thoroughly images and videos are checked before anything is published.</summary>
public enum MediaCheck
{
    /// <summary>
    /// Checks local files by their content, and addresses by their text: a sharing page and an ending such as .webp are refused.
    /// </summary>
    Rules,

    /// <summary>
    /// Also sends a request to each address, with the user agent of Meta's crawler. It checks whether robots.txt admits the crawler,
    /// whether there is a file that needs no redirect or login, and the file's type and size. Addresses in the local network are not
    /// contacted, unless the client itself uses a server there. Not available in a browser.
    /// </summary>
    Head,
}
