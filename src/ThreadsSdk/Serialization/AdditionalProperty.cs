using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace ThreadsSdk.Runtime;

/// <summary>Reads the properties that the YAML of a project adds to a model.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AdditionalProperty
{
    /// <summary>Reads a property out of those that this version does not know.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="properties">The properties; null if there are none.</param>
    /// <param name="name">The wire name of the property.</param>
    /// <param name="read">Reads its value.</param>
    /// <returns>The value; null if it was not sent.</returns>
    /// <exception cref="JsonException">The value does not fit the type.</exception>
    public static T? Read<T>(IReadOnlyDictionary<string, JsonElement>? properties, string name, JsonRead<T?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (properties is null || !properties.TryGetValue(name, out var json))
        {
            return default;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json.GetRawText()));
        reader.Read();
        try
        {
            return read(ref reader);
        }
        catch (Exception e) when (WireReader.IsUnreadable(e))
        {
            throw new JsonException($"'{name}' is not what the YAML says: {e.Message}", e);
        }
    }
}
