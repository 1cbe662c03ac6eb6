using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadsSdk.Serialization;

/// <summary>Converts a model or enum for JsonSerializer.</summary>
internal sealed class WireConverter<T>(JsonRead<T> read) : JsonConverter<T>
    where T : IWireObject
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}
