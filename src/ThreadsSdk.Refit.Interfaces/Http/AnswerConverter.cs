using System.Text.Json;
using System.Text.Json.Serialization;
using ThreadsSdk.Json;

namespace ThreadsSdk.Http;

/// <summary>Reads an answer; none is ever written.</summary>
internal sealed class AnswerConverter<T>(JsonRead<T> read) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(ref reader);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("An answer cannot be sent.");
}
