using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Writes and parses cursors: opaque to clients, and valid for the list they came from only.</summary>
internal static class CursorText
{
    /// <summary>Writes a cursor to a place in a list: the item that stands there and, should that be deleted, its number.</summary>
    public static string Write(string list, string item, int index) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}\n{item}\n{index}")));

    /// <summary>Parses a cursor; returns null when it is none of the list.</summary>
    public static (string Item, int Index)? Parse(string list, string cursor)
    {
        var parts = Decode(cursor).Split('\n');
        return parts.Length == 3 && parts[0] == list && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var index) && index >= 0
            ? (parts[1], index)
            : null;
    }

    private static string Decode(string cursor)
    {
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor));
        }
        catch (FormatException)
        {
            return "";
        }
    }
}
