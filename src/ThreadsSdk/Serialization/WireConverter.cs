using System.Text.Json;
using System.Text.Json.Serialization;
using ThreadsSdk.Runtime;

namespace ThreadsSdk.Serialization;

/// <summary>Converts a type through its own reader and writer.</summary>
/// <param name="read">Reads the type.</param>
/// <param name="readNested">Reads it inside another object, where it may lack its id; null if that is no different.</param>
internal sealed class WireConverter<T>(JsonRead<T> read, JsonRead<T>? readNested) : JsonConverter<T>
    where T : IWireObject
{
    public JsonRead<T> ReadAlone => read;

    public JsonRead<T> ReadNested => readNested ?? read;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}
