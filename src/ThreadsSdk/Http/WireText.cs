using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Json;

namespace ThreadsSdk.Http;

/// <summary>Values as the text of a parameter, whatever the culture; null stays null.</summary>
internal static class WireText
{
    public static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);

    public static string? Flag(bool? value) => value switch
    {
        true => "true",
        false => "false",
        null => null,
    };

    public static string? UnixTime(DateTimeOffset? value) => Number(value?.ToUnixTimeSeconds());

    public static string? UnixTimeMilliseconds(DateTimeOffset? value) => Number(value?.ToUnixTimeMilliseconds());

    public static string? Timestamp(DateTimeOffset? value) => value is { } time ? TimestampText.Format(time) : null;

    public static string? Seconds(TimeSpan? value) => Number(value?.TotalSeconds);

    /// <summary>The values, joined by commas.</summary>
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

    public static string? Json<T>(T? value, JsonWrite<T> write)
        where T : class
    {
        if (value is null)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string? Json<T>(IReadOnlyList<T>? values, JsonWrite<T> write)
    {
        if (values is null)
        {
            return null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            WireWriter.WriteItems(writer, values, write);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string? Text<T>(T value) =>
        value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString();
}
