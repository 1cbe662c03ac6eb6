using System.Text;
using System.Text.Json;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Http;

/// <summary>
/// Reads errors in every shape: in an envelope, flat with or without their type, in that of the authorization window, and as an OAuth error
/// with a description. Members of an unexpected type are dropped, and the rest is kept.
/// </summary>
internal static class ErrorReader
{
    // What a proxy passes on may be the error of the next one.
    private const int Deepest = 3;

    /// <summary>Reads the error of a response; null if it contains none.</summary>
    /// <param name="json">The body.</param>
    /// <param name="hasFailed">
    /// True if the HTTP status indicates failure. Otherwise only what cannot be a valid response counts as an error.
    /// </param>
    public static WireError? Read(ReadOnlySpan<byte> json, bool hasFailed)
    {
        try
        {
            if (!hasFailed && IsGood(json))
            {
                return null;
            }

            using var document = JsonDocument.Parse(json.ToArray());
            return Read(document.RootElement, hasFailed, depth: 0);
        }
        catch (Exception e) when (ResponseReader.IsUnreadable(e))
        {
            return null;
        }
    }

    /// <summary>Determines quickly whether a response has no member that could be an error.</summary>
    private static bool IsGood(ReadOnlySpan<byte> json)
    {
        try
        {
            return ResponseReader.Read(json, ErrorResponse.Read) is { Error: null, ErrorType: null, ErrorCode: null };
        }
        catch (Exception e) when (ResponseReader.IsUnreadable(e))
        {
            return false;
        }
    }

    private static WireError? Read(JsonElement response, bool hasFailed, int depth)
    {
        if (hasFailed)
        {
            response = FirstOf(response);
            if (response.ValueKind == JsonValueKind.String)
            {
                return ReadText(response.GetString()!, depth);
            }
        }

        if (response.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var error = response.TryGetProperty(WireNames.Error, out var given) ? FirstOf(given) : default;
        var parts = new ErrorParts(response, error);
        return parts.IsError(hasFailed) ? Inner(error, depth) ?? parts.ToError() : null;
    }

    /// <summary>Returns the error within an error; null if there is none.</summary>
    private static WireError? Inner(JsonElement error, int depth) =>
        error.ValueKind switch
        {
            JsonValueKind.String => ReadText(error.GetString()!, depth),
            JsonValueKind.Object
                when depth < Deepest && error.TryGetProperty(WireNames.Error, out var inner) && inner.ValueKind == JsonValueKind.Object =>
                Read(error, hasFailed: true, depth + 1),
            _ => null,
        };

    /// <summary>Reads the error within a text that is JSON; null if it is not.</summary>
    private static WireError? ReadText(string text, int depth)
    {
        if (depth >= Deepest || !text.AsSpan().TrimStart().StartsWith("{"))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
            return Read(document.RootElement, hasFailed: true, depth + 1);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement FirstOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0 ? value[0] : value;
}
