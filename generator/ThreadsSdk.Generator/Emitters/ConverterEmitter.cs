using ThreadsSdk.Generator.Writing;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the converter that lets a type work with JsonSerializer.</summary>
internal static class ConverterEmitter
{
    public static void Write(SourceWriter writer, string type)
    {
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open($"internal sealed class {type}Converter : JsonConverter<{type}>"))
        {
            writer.Line($"public override {type} Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => {type}.Read(ref reader);");
            writer.Line();
            writer.Line($"public override void Write(Utf8JsonWriter writer, {type} value, JsonSerializerOptions options) => value.Write(writer);");
        }
    }
}
