using System.Text.Json;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Runtime;

public static partial class WireReader
{
    /// <summary>The highest number of seconds, in the year 5138. Higher numbers are milliseconds.</summary>
    private const long MostSeconds = 100_000_000_000;
    private const long FirstSecond = -62135596800;
    private const long LastSecond = 253402300799;

    /// <summary>
    /// Reads a time like <c>2026-05-04T12:10:10+0000</c>, also with <c>+00:00</c>, <c>Z</c> or a fraction, or as seconds since 1970. The
    /// result is in UTC.
    /// </summary>
    public static DateTimeOffset? ReadTimestamp(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                var text = Flat(ref reader);
                return text.IsEmpty ? null
                    : TimestampText.TryParse(text, out var time) ? time
                    : IsWhole(text, out _) ? ReadUnixTime(ref reader)
                    : throw Unexpected(ref reader, "a time such as 2026-05-04T12:10:10+0000");
            case JsonTokenType.Number:
                return ReadUnixTime(ref reader);
            case JsonTokenType.Null:
                return null;
            default:
                throw Unexpected(ref reader, "a time");
        }
    }

    /// <summary>Reads seconds or milliseconds since 1970.</summary>
    public static DateTimeOffset? ReadUnixTime(ref Utf8JsonReader reader) =>
        ReadInt64(ref reader) switch
        {
            null => null,
            { } seconds when seconds is >= FirstSecond and < MostSeconds => DateTimeOffset.FromUnixTimeSeconds(seconds),
            { } milliseconds when milliseconds is >= MostSeconds and <= LastSecond * 1000 => DateTimeOffset.FromUnixTimeMilliseconds(
                milliseconds
            ),
            _ => throw Unexpected(ref reader, "a time since 1970"),
        };

    /// <summary>Reads a duration in seconds.</summary>
    public static TimeSpan? ReadSeconds(ref Utf8JsonReader reader) =>
        ReadDouble(ref reader) is not { } seconds ? null
        : Math.Abs(seconds) < 9e11 ? TimeSpan.FromSeconds(seconds)
        : throw Unexpected(ref reader, "a number of seconds");
}
