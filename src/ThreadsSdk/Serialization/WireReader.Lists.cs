using System.Text.Json;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Runtime;

public static partial class WireReader
{
    /// <summary>Reads an array. Empty items are left out.</summary>
    public static IReadOnlyList<T>? ReadList<T>(ref Utf8JsonReader reader, JsonRead<T> read) =>
        reader.TokenType switch
        {
            JsonTokenType.StartArray => ReadItems(ref reader, read),
            JsonTokenType.StartObject => ReadEdge(ref reader, read),
            _ => IsNothing(ref reader) ? null : throw Unexpected(ref reader, "an array"),
        };

    /// <summary>Reads the list of an edge: an object with the list in its <c>data</c>, a bare array, or a single item.</summary>
    public static IReadOnlyList<T>? ReadEdge<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return ReadList(ref reader, read);
        }

        var start = reader;
        var isItem = false;
        IReadOnlyList<T>? items = null;
        while (NextProperty(ref reader))
        {
            var isData = reader.ValueTextEquals(WireNames.Data);
            isItem |= !isData && !reader.ValueTextEquals(WireNames.Paging);
            reader.Read();
            if (isData)
            {
                items = ReadItems(ref reader, read);
            }
            else
            {
                reader.Skip();
            }
        }

        if (items is null && isItem)
        {
            reader = start;
            return new[] { read(ref reader) };
        }

        return items ?? [];
    }

    /// <summary>Reads an array or a single value. No item may be lost.</summary>
    public static IReadOnlyList<T>? ReadMany<T>(ref Utf8JsonReader reader, JsonRead<T> read) =>
        reader.TokenType == JsonTokenType.StartArray ? ReadItems(ref reader, read, OddItems.Refuse)
        : IsNothing(ref reader) ? null
        : new[] { read(ref reader) };

    /// <summary>Reads the value of <c>data</c>.</summary>
    public static T ReadData<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        StartObject(ref reader);
        var found = false;
        T value = default!;
        while (NextProperty(ref reader))
        {
            var isData = reader.ValueTextEquals(WireNames.Data);
            reader.Read();
            if (isData)
            {
                value = read(ref reader);
                found = true;
            }
            else
            {
                reader.Skip();
            }
        }

        return found ? value : throw new JsonException("Expected an object with data, but it has none.");
    }

    /// <summary>Reads the list in <c>data</c>.</summary>
    public static IReadOnlyList<T> ReadDataList<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        List<UnreadItem>? none = null;
        return ReadDataList<T, object>(ref reader, read, OddItems.Keep, ref none, readPaging: null, out _);
    }

    /// <summary>Reads the first item of the list in <c>data</c>; the object itself if it has no <c>data</c>.</summary>
    public static T ReadFirst<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        StartObject(ref reader);
        var ahead = reader;
        while (NextProperty(ref ahead))
        {
            if (ahead.ValueTextEquals(WireNames.Data))
            {
                var items = ReadDataList(ref reader, read);
                return items.Count > 0 ? items[0] : throw new JsonException("Expected one item in data, but it is empty.");
            }

            ahead.Read();
            ahead.Skip();
        }

        return read(ref reader);
    }

    /// <summary>Returns the items of a list or, if it is missing, those within the items of another list; null if there are none.</summary>
    public static IReadOnlyList<T>? Gather<TOther, T>(
        IReadOnlyList<T>? items,
        IReadOnlyList<TOther>? others,
        Func<TOther, IReadOnlyList<T>?> itemsOf
    )
    {
        IReadOnlyList<T> all = items is { Count: > 0 } ? items : [.. (others ?? []).SelectMany(other => itemsOf(other) ?? [])];
        return all.Count > 0 ? all : null;
    }

    /// <summary>Returns the first value within the items of a list.</summary>
    public static T? First<TOther, T>(IReadOnlyList<TOther>? others, Func<TOther, T?> valueOf) =>
        (others ?? []).Select(valueOf).FirstOrDefault(static value => value is not null);

    /// <summary>Reads the items and the paging of a response. An empty one may also be <c>[]</c>.</summary>
    internal static IReadOnlyList<T> ReadDataList<T, TPaging>(
        ref Utf8JsonReader reader,
        JsonRead<T> read,
        OddItems odd,
        ref List<UnreadItem>? unread,
        JsonRead<TPaging>? readPaging,
        out TPaging? paging
    )
        where TPaging : class
    {
        paging = null;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return ReadItems(ref reader, read, odd, ref unread);
        }

        StartObject(ref reader);
        IReadOnlyList<T>? items = null;
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals(WireNames.Data))
            {
                reader.Read();
                items = ReadItems(ref reader, read, odd, ref unread);
            }
            else if (reader.ValueTextEquals(WireNames.Paging))
            {
                reader.Read();
                paging = reader.TokenType == JsonTokenType.StartObject ? readPaging?.Invoke(ref reader) : null;
                reader.Skip();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return items ?? [];
    }

    private static T[] ReadItems<T>(ref Utf8JsonReader reader, JsonRead<T> read, OddItems odd = OddItems.Keep)
    {
        List<UnreadItem>? none = null;
        return ReadItems(ref reader, read, odd, ref none);
    }

    private static T[] ReadItems<T>(ref Utf8JsonReader reader, JsonRead<T> read, OddItems odd, ref List<UnreadItem>? unread)
    {
        var items = new ListBuilder<T>();
        try
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                ReadAlone(ref reader, read, ref items, odd, ref unread);
                return items.ToArray();
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.Null)
                {
                    ReadItem(ref reader, read, ref items, odd, ref unread);
                }
            }

            return items.ToArray();
        }
        finally
        {
            items.Dispose();
        }
    }

    /// <summary>Reads what is in place of an array: nothing, or its only item.</summary>
    private static void ReadAlone<T>(
        ref Utf8JsonReader reader,
        JsonRead<T> read,
        ref ListBuilder<T> items,
        OddItems odd,
        ref List<UnreadItem>? unread
    )
    {
        if (IsNothing(ref reader))
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader, "an array");
        }

        var ahead = reader;
        if (NextProperty(ref ahead))
        {
            ReadItem(ref reader, read, ref items, odd, ref unread);
        }
        else
        {
            reader = ahead;
        }
    }

    /// <summary>
    /// Reads one item. If it cannot be read, a page reports it; a list within an object, which cannot report, lets the item keep what does
    /// not fit.
    /// </summary>
    private static void ReadItem<T>(
        ref Utf8JsonReader reader,
        JsonRead<T> read,
        ref ListBuilder<T> items,
        OddItems odd,
        ref List<UnreadItem>? unread
    )
    {
        var start = reader;
        try
        {
            items.Add(read(ref reader));
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            reader = start;
            if (IsNothing(ref reader))
            {
                return;
            }

            // Throws where the JSON itself is broken: then what comes after is not to be told either.
            var json = BrokenText.Repair(JsonElement.ParseValue(ref reader));
            if (odd == OddItems.Report)
            {
                (unread ??= []).Add(new UnreadItem(json, e.Message));
            }
            else if (odd == OddItems.Keep && json.ValueKind == JsonValueKind.Object)
            {
                items.Add(LooseObject.Read(json, read));
            }
            else
            {
                throw;
            }
        }
    }
}
