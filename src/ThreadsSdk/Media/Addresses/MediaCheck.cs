namespace ThreadsSdk.MediaHosting;

/// <summary>How closely images and videos are looked at before anything is published.</summary>
public enum MediaCheck
{
    /// <summary>Files of this machine by their content, addresses by what they say: a sharing page and an ending such as .webp are
    /// refused.</summary>
    Rules,

    /// <summary>
    /// Addresses are asked as well, with the user agent of Meta's crawler: whether robots.txt lets it in, whether there is a file that it
    /// is given
    /// without a redirect or a login, and what type and size it has. Nothing of this machine's network is asked, unless the client itself
    /// speaks
    /// with a server there. Not in a browser.
    /// </summary>
    Head,
}
