using System.Buffers;

namespace ThreadsSdk.Auth;

/// <summary>Converts base64url: base64 without padding, with characters that need no escaping in a URL.</summary>
internal static class Base64UrlText
{
    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    public static string Encode(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public static bool TryDecode(string text, out byte[] bytes)
    {
        bytes = [];
        var bare = text.TrimEnd('=');
        if (bare.Length == 0 || bare.Length % 4 == 1 || text.Length - bare.Length > 2 || bare.AsSpan().ContainsAnyExcept(Characters))
        {
            return false;
        }

        var padded = bare.Replace('-', '+').Replace('_', '/').PadRight((bare.Length + 3) / 4 * 4, '=');
        bytes = Convert.FromBase64String(padded);
        return true;
    }
}
