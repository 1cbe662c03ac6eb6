using System.Text.Json;

namespace ThreadsSdk.Json;

internal static partial class WireReader
{
    /// <summary>A time like <c>2026-05-04T12:10:10+0000</c>, also with <c>+00:00</c>, <c>Z</c> or a fraction; in UTC.</summary>
    public static DateTimeOffset? ReadTimestamp(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return TimestampText.TryParse(Flat(ref reader), out var time)
                    ? time
                    : throw Unexpected(ref reader, "a time such as 2026-05-04T12:10:10+0000");
            case JsonTokenType.Number:
                return ReadUnixTime(ref reader);
            case JsonTokenType.Null:
                return null;
            default:
                throw Unexpected(ref reader, "a time");
        }
    }

    public static DateTimeOffset? ReadUnixTime(ref Utf8JsonReader reader) =>
        ReadInt64(ref reader) is not { } seconds
            ? null
            : seconds is >= -62135596800 and <= 253402300799
                ? DateTimeOffset.FromUnixTimeSeconds(seconds)
                : throw Unexpected(ref reader, "seconds since 1970");

    public static DateTimeOffset? ReadUnixTimeMilliseconds(ref Utf8JsonReader reader) =>
        ReadInt64(ref reader) is not { } milliseconds
            ? null
            : milliseconds is >= -62135596800000 and <= 253402300799999
                ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
                : throw Unexpected(ref reader, "milliseconds since 1970");

    public static TimeSpan? ReadSeconds(ref Utf8JsonReader reader) =>
        ReadDouble(ref reader) is not { } seconds
            ? null
            : Math.Abs(seconds) < 9e11 ? TimeSpan.FromSeconds(seconds) : throw Unexpected(ref reader, "a number of seconds");
}
