using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ThreadsSdk.Json;

namespace ThreadsSdk.Http;

/// <summary>Knows the answers that are no model by themselves.</summary>
internal sealed partial class AnswerTypes : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => CreateTypeInfo(type, options);

    private static partial JsonTypeInfo? CreateTypeInfo(Type type, JsonSerializerOptions options);

    private static JsonTypeInfo<Page<T>> Page<T>(JsonSerializerOptions options, JsonRead<Page<T>> read) => Info(options, read);

    private static JsonTypeInfo<DataAnswer<T>> Data<T>(JsonSerializerOptions options, JsonRead<T> read) =>
        Info(options, (ref Utf8JsonReader reader) => new DataAnswer<T>(read(ref reader)));

    private static JsonTypeInfo<FirstAnswer<T>> First<T>(JsonSerializerOptions options, JsonRead<T> read) =>
        Info(options, (ref Utf8JsonReader reader) => new FirstAnswer<T>(read(ref reader)));

    private static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options, JsonRead<T> read) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new AnswerConverter<T>(read));
}
