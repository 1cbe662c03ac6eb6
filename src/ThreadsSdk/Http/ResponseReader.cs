using System.Text.Json;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Http;

/// <summary>Reads what a response says.</summary>
internal static class ResponseReader
{
    /// <summary>Errors are short: what stands further behind in a good answer is not searched.</summary>
    private const int LongestSearch = 4096;

    /// <summary>Reads the whole body as one value.</summary>
    public static T Read<T>(ReadOnlySpan<byte> json, JsonRead<T> read)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read())
        {
            throw new JsonException("The answer is empty.");
        }

        var value = read(ref reader);
        return reader.Read() ? throw new JsonException("The answer goes on after its end.") : value;
    }

    /// <summary>Whether a good answer could be an error all the same, which <see cref="ErrorReader"/> then tells.</summary>
    public static bool MayBeError(ReadOnlySpan<byte> json) => json[..Math.Min(json.Length, LongestSearch)].IndexOf(WireNames.Error) >= 0;

    /// <summary>Whether an exception means that the answer could not be read.</summary>
    public static bool IsUnreadable(Exception exception) => WireReader.IsUnreadable(exception);
}
