using System.Text.Json;

namespace ThreadsSdk.Cli.Output;

/// <summary>Lists in JSON.</summary>
internal static class JsonLists
{
    public static void Write(Utf8JsonWriter writer, string name, IEnumerable<string?> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
