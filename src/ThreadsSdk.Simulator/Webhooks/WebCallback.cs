namespace ThreadsSdk.Simulator;

/// <summary>Checks addresses that the simulator is to call.</summary>
internal static class WebCallback
{
    /// <exception cref="ArgumentException">The address is not absolute, or is neither http nor https.</exception>
    public static Uri Check(Uri address, string name)
    {
        ArgumentNullException.ThrowIfNull(address, name);
        return
            address.IsAbsoluteUri
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.UserInfo.Length == 0
            && address.Fragment.Length == 0
            ? address
            : throw new ArgumentException("The address must begin with http:// or https://, and hold neither a user nor a fragment.", name);
    }
}
