using System.Globalization;
using System.Text;

namespace ThreadsSdk.Auth;

/// <summary>
/// A file name for any user id, and back. Ids of Meta's are digits and stay as they are. All else that could mean something to a file system,
/// capitals included, becomes <c>~</c> with two hexadecimal digits; the word before keeps names such as CON from being a device.
/// </summary>
internal static class UserFileName
{
    private const string Start = "user-";
    private const string End = ".json";
    private const int Longest = 200;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string SearchPattern => $"{Start}*{End}";

    public static string Of(string userId)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        var name = new StringBuilder(Start);
        foreach (var unit in Bytes(userId))
        {
            if (IsPlain(unit))
            {
                name.Append((char)unit);
            }
            else
            {
                name.Append(CultureInfo.InvariantCulture, $"~{unit:x2}");
            }
        }

        return name.Length <= Longest
            ? name.Append(End).ToString()
            : throw new ArgumentException("The user id is too long for the name of a file.", nameof(userId));
    }

    /// <summary>The user a file belongs to; null for other files.</summary>
    public static string? UserOf(string fileName)
    {
        if (!fileName.StartsWith(Start, StringComparison.Ordinal) || !fileName.EndsWith(End, StringComparison.Ordinal))
        {
            return null;
        }

        var text = fileName.AsSpan(Start.Length, Math.Max(0, fileName.Length - Start.Length - End.Length));
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '~')
            {
                bytes.Add((byte)text[at]);
            }
            else if (at + 2 < text.Length && byte.TryParse(text.Slice(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                bytes.Add(unit);
                at += 2;
            }
        }

        // Only names this class gives: others would be read under a name they do not have.
        var userId = Encoding.UTF8.GetString([.. bytes]);
        return userId.Length > 0 && Of(userId) == fileName ? userId : null;
    }

    private static byte[] Bytes(string userId)
    {
        try
        {
            return Strict.GetBytes(userId);
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException("The user id is not valid text.", nameof(userId));
        }
    }

    private static bool IsPlain(byte unit) =>
        unit is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'z') or (byte)'-' or (byte)'_';
}
