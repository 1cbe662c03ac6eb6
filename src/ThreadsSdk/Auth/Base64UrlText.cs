using System.Buffers;

namespace ThreadsSdk.Auth;

/// <summary>Base64 with the characters that need no escape in a URL, without padding.</summary>
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
