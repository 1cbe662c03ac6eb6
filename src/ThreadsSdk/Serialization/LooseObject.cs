using System.Buffers;
using System.Text.Json;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Serialization;

/// <summary>Reads an object of which some members may have an unexpected type. These are kept among its additional properties.</summary>
internal static class LooseObject
{
    /// <summary>The prefix of a member that does not fit, so that no model knows it. It is removed when the member is stored.</summary>
    public const char Mark = '\0';

    public static T Read<T>(JsonElement item, JsonRead<T> read) =>
        Read(
            item.EnumerateObject().Select(property => (Fits(property, read) ? property.Name : Mark + property.Name, property.Value)),
            read
        );

    private static bool Fits<T>(JsonProperty property, JsonRead<T> read)
    {
        try
        {
            Read([(property.Name, property.Value)], read);
            return true;
        }
        catch (Exception e) when (WireReader.IsUnreadable(e))
        {
            return false;
        }
    }

    private static T Read<T>(IEnumerable<(string Name, JsonElement Value)> properties, JsonRead<T> read)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in properties)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(json.WrittenSpan);
        reader.Read();
        return read(ref reader);
    }
}
