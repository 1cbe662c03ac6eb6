using System.ComponentModel;
using System.Text.Json;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Runtime;

/// <summary>Reads one page of a list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PageReader
{
    /// <summary>
    /// Reads the items of <c>data</c>, the items that could not be read, and the cursors of <c>paging</c>. The links of the response are
    /// dropped, because they contain the token.
    /// </summary>
    public static Page<T> Read<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        List<UnreadItem>? unread = null;
        var items = WireReader.ReadDataList(ref reader, read, OddItems.Report, ref unread, Paging.Read, out var paging);
        return new Page<T>(items, paging?.Cursors?.Before, paging?.Cursors?.After)
        {
            Unread = unread ?? (IReadOnlyList<UnreadItem>)[],
            HasNextLink = !string.IsNullOrEmpty(paging?.Next),
            HasPreviousLink = !string.IsNullOrEmpty(paging?.Previous),
        };
    }
}
