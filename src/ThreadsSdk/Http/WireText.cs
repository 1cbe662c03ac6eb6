using System.Buffers;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Runtime;

/// <summary>Converts values to the text of a parameter, independent of the culture. Null stays null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireText
{
    /// <summary>Converts a number.</summary>
    public static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Converts a number.</summary>
    public static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Converts a number.</summary>
    public static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Converts a flag to true or false.</summary>
    public static string? Flag(bool? value) =>
        value switch
        {
            true => "true",
            false => "false",
            null => null,
        };

    /// <summary>Converts a time to seconds since 1970.</summary>
    public static string? UnixTime(DateTimeOffset? value) => Number(value?.ToUnixTimeSeconds());

    /// <summary>Converts a time to milliseconds since 1970.</summary>
    public static string? UnixTimeMilliseconds(DateTimeOffset? value) => Number(value?.ToUnixTimeMilliseconds());

    /// <summary>Converts a time to the text Meta writes.</summary>
    public static string? Timestamp(DateTimeOffset? value) => value is { } time ? TimestampText.Format(time) : null;

    /// <summary>Converts a duration to seconds.</summary>
    public static string? Seconds(TimeSpan? value) => Number(value?.TotalSeconds);

    /// <summary>Converts a field mask, given by its text: one that asks for nothing is not sent.</summary>
    public static string? Fields(string? mask) => string.IsNullOrEmpty(mask) ? null : mask;

    /// <summary>Joins the values with commas.</summary>
    public static string? Join<T>(IReadOnlyList<T>? values)
    {
        if (values is null)
        {
            return null;
        }

        if (values.Count == 1)
        {
            return Text(values[0]);
        }

        var text = new StringBuilder();
        for (var i = 0; i < values.Count; i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            text.Append(Text(values[i]));
        }

        return text.ToString();
    }

    /// <summary>Converts an object to the text of its JSON.</summary>
    public static string? Json(IWireObject? value) => value is null ? null : Json(value.Write);

    /// <summary>Converts objects to the text of a JSON array.</summary>
    public static string? Json(IReadOnlyList<IWireObject>? values) => values is null ? null : JsonArray(values);

    private static string JsonArray(IReadOnlyList<IWireObject> values) => Json(writer => WireWriter.WriteArray(writer, values));

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string? Text<T>(T value) =>
        value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString();
}
