using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.Addresses;

/// <summary>Tells addresses within the app from those that lead elsewhere: what comes in a request may be anybody's.</summary>
internal static class LocalAddress
{
    public static bool IsLocal(string? address) =>
        address is ['/', ..] && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl);

    /// <summary>Returns the address if it is within the app, or else the first page.</summary>
    public static string OrStart(string? address, HttpRequest request) => IsLocal(address) ? address! : request.PathBase.Add("/").Value!;
}
