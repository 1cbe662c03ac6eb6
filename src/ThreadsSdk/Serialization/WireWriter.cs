using System.ComponentModel;
using System.Text.Json;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Runtime;

/// <summary>Writes properties as Meta does. Null values are left out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireWriter
{
    private static readonly JsonWrite<IWireObject> Item = static (writer, item) => item.Write(writer);

    /// <summary>Writes a text.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes an id. An id that was missing is left out again.</summary>
    public static void WriteId(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string value)
    {
        if (value.Length > 0)
        {
            writer.WriteString(name, value);
        }
    }

    /// <summary>Writes a number.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a number.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <summary>Writes a number.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
    }

    /// <summary>Writes true or false.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } flag)
        {
            writer.WriteBoolean(name, flag);
        }
    }

    /// <summary>Writes a time as a text.</summary>
    public static void WriteTimestamp(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } time)
        {
            writer.WriteString(name, TimestampText.FormatExactly(time));
        }
    }

    /// <summary>Writes a time as seconds since 1970.</summary>
    public static void WriteUnixTime(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        Write(writer, name, value?.ToUnixTimeSeconds());

    /// <summary>Writes a time as milliseconds since 1970.</summary>
    public static void WriteUnixTimeMilliseconds(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value) =>
        Write(writer, name, value?.ToUnixTimeMilliseconds());

    /// <summary>Writes a duration as seconds.</summary>
    public static void WriteSeconds(Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeSpan? value) =>
        Write(writer, name, value?.TotalSeconds);

    /// <summary>Writes an object.</summary>
    public static void WriteObject(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IWireObject? value)
    {
        if (value is not null)
        {
            writer.WritePropertyName(name);
            value.Write(writer);
        }
    }

    /// <summary>Writes a list of objects.</summary>
    public static void WriteList(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IWireObject>? value) =>
        WriteList(writer, name, value, Item);

    /// <summary>Writes a list.</summary>
    public static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWrite<T> write)
    {
        if (value is not null)
        {
            writer.WriteStartArray(name);
            WriteItems(writer, value, write);
        }
    }

    /// <summary>Writes a list of objects inside the <c>data</c> of an object.</summary>
    public static void WriteEdge(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IWireObject>? value) =>
        WriteEdge(writer, name, value, Item);

    /// <summary>Writes a list inside the <c>data</c> of an object.</summary>
    public static void WriteEdge<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWrite<T> write)
    {
        if (value is not null)
        {
            writer.WriteStartObject(name);
            WriteList(writer, WireNames.Data, value, write);
            writer.WriteEndObject();
        }
    }

    /// <summary>Writes what may be one value or a list of objects as a list.</summary>
    public static void WriteMany(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<IWireObject>? value) =>
        WriteList(writer, name, value, Item);

    /// <summary>Writes what may be one value or a list as a list.</summary>
    public static void WriteMany<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IReadOnlyList<T>? value, JsonWrite<T> write) =>
        WriteList(writer, name, value, write);

    /// <summary>Writes the properties that this version does not know.</summary>
    public static void WriteUnknown(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement>? more)
    {
        if (more is null)
        {
            return;
        }

        foreach (var (name, value) in more)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <summary>Writes an array that is not a property.</summary>
    public static void WriteArray(Utf8JsonWriter writer, IReadOnlyList<IWireObject> items)
    {
        writer.WriteStartArray();
        WriteItems(writer, items, Item);
    }

    private static void WriteItems<T>(Utf8JsonWriter writer, IReadOnlyList<T> items, JsonWrite<T> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            write(writer, items[i]);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a list as a complete response: an object with the data.</summary>
    public static void WriteDataList(Utf8JsonWriter writer, IReadOnlyList<IWireObject> items)
    {
        writer.WriteStartObject();
        WriteList(writer, WireNames.Data, items);
        writer.WriteEndObject();
    }
}
