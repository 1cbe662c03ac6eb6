using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ThreadsSdk.Cli.Output;

/// <summary>JSON as a text.</summary>
internal static class JsonText
{
    /// <param name="write">Writes one value.</param>
    /// <param name="isIndented">Whether to write it for people to read.</param>
    /// <param name="isMasked">Whether to mask the secrets in it.</param>
    public static string Write(Action<Utf8JsonWriter> write, bool isIndented = true, bool isMasked = false)
    {
        // It goes to a terminal or a file, not into HTML: an emoji may stay an emoji.
        var options = new JsonWriterOptions { Indented = isIndented, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var utf8 = Bytes(write, options);
        if (isMasked)
        {
            utf8 = Bytes(writer => SecretMask.Copy(utf8, writer), options);
        }

        var json = Encoding.UTF8.GetString(utf8);
        return json.Any(Plain.IsDirection)
            ? string.Concat(json.Select(character => Plain.IsDirection(character) ? $"\\u{(int)character:X4}" : character.ToString()))
            : json;
    }

    /// <summary>A model of the SDK without the secrets in it.</summary>
    public static T Masked<T>(T model) =>
        JsonSerializer.Deserialize(Write(writer => writer.WriteModel(model), isMasked: true), ThreadsJson.TypeInfo<T>())!;

    /// <summary>A model of the SDK.</summary>
    public static void WriteModel<T>(this Utf8JsonWriter writer, T model) =>
        JsonSerializer.Serialize(writer, model, ThreadsJson.TypeInfo<T>());

    /// <summary>A list of models of the SDK.</summary>
    public static void WriteModels<T>(this Utf8JsonWriter writer, IEnumerable<T> models)
    {
        writer.WriteStartArray();
        foreach (var model in models)
        {
            writer.WriteModel(model);
        }

        writer.WriteEndArray();
    }

    private static byte[] Bytes(Action<Utf8JsonWriter> write, JsonWriterOptions options)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
        {
            write(writer);
        }

        return stream.ToArray();
    }
}
