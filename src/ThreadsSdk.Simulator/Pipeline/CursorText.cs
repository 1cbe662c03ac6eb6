using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Cursors: opaque to clients, and good for the list they came from only.</summary>
internal static class CursorText
{
    /// <summary>Names a place in a list, by the item that stands there and, should that be deleted, by its number.</summary>
    public static string Write(string list, string item, int index) => Base64Url.EncodeToString(
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{list}\n{item}\n{index}")));

    /// <summary>The place; null when it is no cursor of the list.</summary>
    public static (string Item, int Index)? Read(string list, string cursor)
    {
        if (!Base64Url.IsValid(cursor))
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)).Split('\n');
        return parts.Length == 3 && parts[0] == list && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var index) && index >= 0
            ? (parts[1], index)
            : null;
    }
}
