using System.Text;
using System.Text.Json;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Http;

/// <summary>
/// Reads errors in every shape they come in: in an envelope, flat with or without their type, as the authorization window has them, and as
/// OAuth's word with a description. What is not of the type it should be is left out, and the rest is kept.
/// </summary>
internal static class ErrorReader
{
    // What a proxy passes on may be the error of the next one.
    private const int Deepest = 3;

    /// <summary>The error an answer tells of; null when it tells of none.</summary>
    /// <param name="json">The body.</param>
    /// <param name="hasFailed">Whether the HTTP status is one of a failure. Otherwise only what cannot be a good answer is an
    /// error.</param>
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

    /// <summary>Whether an answer has no member that could be an error; what takes longer is then left out.</summary>
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

    private static WireError? Read(JsonElement answer, bool hasFailed, int depth)
    {
        if (hasFailed)
        {
            answer = FirstOf(answer);
            if (answer.ValueKind == JsonValueKind.String)
            {
                return ReadText(answer.GetString()!, depth);
            }
        }

        if (answer.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var error = answer.TryGetProperty(WireNames.Error, out var given) ? FirstOf(given) : default;
        var parts = new ErrorParts(answer, error);
        return parts.IsError(hasFailed) ? Inner(error, depth) ?? parts.ToError() : null;
    }

    /// <summary>The error within an error; null when there is none.</summary>
    private static WireError? Inner(JsonElement error, int depth) =>
        error.ValueKind switch
        {
            JsonValueKind.String => ReadText(error.GetString()!, depth),
            JsonValueKind.Object
                when depth < Deepest && error.TryGetProperty(WireNames.Error, out var inner) && inner.ValueKind == JsonValueKind.Object =>
                Read(error, hasFailed: true, depth + 1),
            _ => null,
        };

    /// <summary>The error in a text that is JSON itself; null when it is not.</summary>
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
