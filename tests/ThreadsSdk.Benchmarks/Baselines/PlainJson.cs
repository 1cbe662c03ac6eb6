using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadsSdk.Benchmarks.Baselines;

/// <summary>System.Text.Json's source generation for the plain models.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(PlainEnumConverter), typeof(PlainTimestampConverter)]
)]
[JsonSerializable(typeof(PlainMedia))]
[JsonSerializable(typeof(PlainList<PlainMedia>))]
internal sealed partial class PlainJson : JsonSerializerContext;

internal sealed class PlainEnumConverter : JsonConverter<PlainEnum>
{
    public override PlainEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString());

    public override void Write(Utf8JsonWriter writer, PlainEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.Value);
}

/// <summary>Meta's times have no colon in their offset, which System.Text.Json does not read.</summary>
internal sealed class PlainTimestampConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:sszzz";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DateTimeOffset.ParseExact(reader.GetString()!, Format, CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Format, CultureInfo.InvariantCulture));
}
