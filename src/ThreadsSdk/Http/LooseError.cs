using System.Buffers;
using System.Text.Json;
using ThreadsSdk.Json;

namespace ThreadsSdk.Http;

/// <summary>
/// Reads errors in which not all is of the type it should be, such as a code that is a word. What does not fit goes to the additional
/// properties, and the rest is kept.
/// </summary>
internal static class LooseError
{
    /// <summary>The error an answer tells of; null when it tells of none.</summary>
    public static ErrorResponse? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.ToArray());
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (Exception e) when (Answer.IsUnreadable(e))
        {
            return null;
        }
    }

    /// <summary>What an error has in place of a number for a code; null when it has a number or nothing.</summary>
    public static string? SymbolicCode(ErrorResponse? answer) => Word(answer?.Error?.AdditionalProperties) ?? Word(answer?.AdditionalProperties);

    private static ErrorResponse? Read(JsonElement answer)
    {
        var (flat, others) = Fitting(answer, ErrorResponse.Read);
        flat = flat with { AdditionalProperties = others };
        if (!answer.TryGetProperty(WireNames.Error, out var error) || error.ValueKind != JsonValueKind.Object)
        {
            return flat.ErrorType is null ? null : flat;
        }

        var (known, more) = Fitting(error, GraphError.Read);
        return flat with { Error = known with { AdditionalProperties = more } };
    }

    /// <summary>Reads an object without those properties that cannot be read, which come beside it.</summary>
    private static (T Value, Dictionary<string, JsonElement> Others) Fitting<T>(JsonElement element, JsonRead<T> read)
    {
        var others = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var fitting = new List<JsonProperty>();
        foreach (var property in element.EnumerateObject())
        {
            try
            {
                Answer.Read(ObjectOf([property]), read);
                fitting.Add(property);
            }
            catch (Exception e) when (Answer.IsUnreadable(e))
            {
                others[property.Name] = property.Value.Clone();
            }
        }

        return (Answer.Read(ObjectOf(fitting), read), others);
    }

    private static ReadOnlySpan<byte> ObjectOf(List<JsonProperty> properties)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var property in properties)
            {
                property.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        return json.WrittenSpan;
    }

    private static string? Word(IReadOnlyDictionary<string, JsonElement>? properties)
    {
        foreach (var (name, value) in properties ?? new Dictionary<string, JsonElement>())
        {
            if (name.Equals(nameof(GraphError.Code), StringComparison.OrdinalIgnoreCase) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }

        return null;
    }
}
