using System.Text.Json;

namespace ThreadsSdk.Json;

internal static partial class WireReader
{
    /// <summary>An array. Its null items are left out.</summary>
    public static IReadOnlyList<T>? ReadList<T>(ref Utf8JsonReader reader, JsonRead<T> read) => reader.TokenType switch
    {
        JsonTokenType.StartArray => ReadItems(ref reader, read),
        JsonTokenType.Null => null,
        _ => throw Unexpected(ref reader, "an array"),
    };

    /// <summary>The list of an edge: an object with the list in its <c>data</c>, or the bare array.</summary>
    public static IReadOnlyList<T>? ReadEdge<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return ReadList(ref reader, read);
        }

        IReadOnlyList<T>? items = null;
        while (NextProperty(ref reader))
        {
            var isData = reader.ValueTextEquals(WireNames.Data);
            reader.Read();
            if (isData)
            {
                items = ReadList(ref reader, read);
            }
            else
            {
                reader.Skip();
            }
        }

        return items ?? [];
    }

    /// <summary>An array, or one value alone.</summary>
    public static IReadOnlyList<T>? ReadMany<T>(ref Utf8JsonReader reader, JsonRead<T> read) => reader.TokenType switch
    {
        JsonTokenType.StartArray => ReadItems(ref reader, read),
        JsonTokenType.Null => null,
        _ => new[] { read(ref reader) },
    };

    /// <summary>
    /// A page: the items of <c>data</c> and the cursors of <c>paging</c>. Links of the answer are not kept: they hold the token.
    /// </summary>
    public static Page<T> ReadPage<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        StartObject(ref reader);
        IReadOnlyList<T>? items = null;
        Paging? paging = null;
        while (NextProperty(ref reader))
        {
            if (reader.ValueTextEquals(WireNames.Data))
            {
                reader.Read();
                items = ReadList(ref reader, read);
            }
            else if (reader.ValueTextEquals(WireNames.Paging))
            {
                reader.Read();
                paging = reader.TokenType == JsonTokenType.StartObject ? Paging.Read(ref reader) : null;
                reader.Skip();
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return new Page<T>(items ?? [], paging?.Cursors?.Before, paging?.Cursors?.After)
        {
            HasNextLink = paging?.Next is not null,
            HasPreviousLink = paging?.Previous is not null,
        };
    }

    /// <summary>The value of <c>data</c>.</summary>
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

    /// <summary>The list in <c>data</c>.</summary>
    public static IReadOnlyList<T> ReadDataList<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        StartObject(ref reader);
        return ReadEdge(ref reader, read)!;
    }

    /// <summary>The first item of the list in <c>data</c>; the object itself when it has no <c>data</c>.</summary>
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

    private static T[] ReadItems<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        var items = new ListBuilder<T>();
        try
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                if (reader.TokenType != JsonTokenType.Null)
                {
                    items.Add(read(ref reader));
                }
            }

            return items.ToArray();
        }
        finally
        {
            items.Dispose();
        }
    }
}
