using System.Buffers;
using System.Text;
using System.Text.Json;
using ThreadsSdk.Http;

namespace ThreadsSdk.Publishing.Planning;

/// <summary>Writes down what a container is made with, for journals.</summary>
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

    /// <exception cref="JsonException">This is not what <see cref="From"/> writes.</exception>
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

    /// <summary>Returns whether two containers are made with the same.</summary>
    public static bool AreSame(CreateContainerOptions one, CreateContainerOptions other) =>
        From(one).GetRawText() == From(other).GetRawText();
}
