using System.Text.Json;
using ThreadsSdk.Runtime;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Http;

/// <summary>Reads the content of a response.</summary>
internal static class ResponseReader
{
    /// <summary>The length searched for an error in a successful response. Errors are short.</summary>
    private const int LongestSearch = 4096;

    /// <summary>Reads the whole body as one value.</summary>
    public static T Read<T>(ReadOnlySpan<byte> json, JsonRead<T> read)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read())
        {
            throw new JsonException("The response is empty.");
        }

        var value = read(ref reader);
        return reader.Read() ? throw new JsonException("The response continues after the end of its JSON.") : value;
    }

    /// <summary>Determines whether a successful response could be an error, which <see cref="ErrorReader"/> then decides.</summary>
    public static bool MayBeError(ReadOnlySpan<byte> json) => json[..Math.Min(json.Length, LongestSearch)].IndexOf(WireNames.Error) >= 0;

    /// <summary>Determines whether an exception means that the response could not be read.</summary>
    public static bool IsUnreadable(Exception exception) => WireReader.IsUnreadable(exception);
}
