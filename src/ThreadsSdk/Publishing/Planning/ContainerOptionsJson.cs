using System.Buffers;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Http;

namespace ThreadsSdk.Publishing.Planning;

/// <summary>Converts the options of a container to and from the JSON of journals.</summary>
internal static class ContainerOptionsJson
{
    public static JsonElement From(CreateContainerOptions options)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            options.Write(writer);
        }

        var reader = new Utf8JsonReader(json.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>Parses the options of a container.</summary>
    /// <exception cref="JsonException">The JSON was not written by <see cref="From"/>.</exception>
    public static CreateContainerOptions Parse(JsonElement json)
    {
        try
        {
            return json.ValueKind == JsonValueKind.Undefined
                ? new()
                : ResponseReader.Read(Encoding.UTF8.GetBytes(json.GetRawText()), CreateContainerOptions.Read);
        }
        catch (Exception e) when (ResponseReader.IsUnreadable(e) && e is not JsonException)
        {
            throw new JsonException("The options of a post cannot be read.", e);
        }
    }

    /// <summary>Determines whether two sets of options are the same.</summary>
    public static bool AreSame(CreateContainerOptions one, CreateContainerOptions other) =>
        From(one).GetRawText() == From(other).GetRawText();
}
