using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThreadsSdk.Cli.Output;

/// <summary>JSON as a text.</summary>
internal static class JsonText
{
    /// <param name="write">Writes one value.</param>
    /// <param name="isIndented">Whether to write it for people to read.</param>
    public static string Write(Action<Utf8JsonWriter> write, bool isIndented = true)
    {
        using var stream = new MemoryStream();

        // It goes to a terminal or a file, not into HTML: an emoji may stay an emoji.
        var options = new JsonWriterOptions { Indented = isIndented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(stream, options))
            write(writer);

        var json = Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
        return json.Any(Plain.IsDirection)
            ? string.Concat(json.Select(character => Plain.IsDirection(character) ? $"\\u{(int)character:X4}" : character.ToString()))
            : json;
    }

    /// <summary>A model of the SDK.</summary>
    public static void WriteModel<T>(this Utf8JsonWriter writer, T model) => JsonSerializer.Serialize(writer, model, ThreadsJson.TypeInfo<T>());

    /// <summary>A list of models of the SDK.</summary>
    public static void WriteModels<T>(this Utf8JsonWriter writer, IEnumerable<T> models)
    {
        writer.WriteStartArray();
        foreach (var model in models)
            writer.WriteModel(model);
        writer.WriteEndArray();
    }
}
