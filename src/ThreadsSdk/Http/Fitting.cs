using System.Buffers;
using System.Text.Json;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Http;

/// <summary>Reads an object of which some members may have an unexpected type, such as a code that is a word.</summary>
/// <param name="Value">The members that fit.</param>
/// <param name="Misfits">The members that do not fit, by name.</param>
internal readonly record struct Fitting<T>(T Value, IReadOnlyDictionary<string, JsonElement> Misfits)
{
    public static Fitting<T> Read(JsonElement element, JsonRead<T> read)
    {
        var misfits = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var fitting = new List<JsonProperty>();
        foreach (var property in element.EnumerateObject())
        {
            try
            {
                ResponseReader.Read(ObjectOf([property]), read);
                fitting.Add(property);
            }
            catch (Exception e) when (ResponseReader.IsUnreadable(e))
            {
                misfits[property.Name] = property.Value;
            }
        }

        return new Fitting<T>(ResponseReader.Read(ObjectOf(fitting), read), misfits);
    }

    /// <summary>Returns the text or number in place of a member's expected type; null if it is empty or something else.</summary>
    /// <param name="member">The C# name of the member.</param>
    public string? Word(string member)
    {
        foreach (var (name, value) in Misfits)
        {
            if (name.Replace("_", "", StringComparison.Ordinal).Equals(member, StringComparison.OrdinalIgnoreCase))
            {
                var word = value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString(),
                    JsonValueKind.Number => value.GetRawText(),
                    _ => null,
                };
                return string.IsNullOrWhiteSpace(word) ? null : word.Trim();
            }
        }

        return null;
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
}
