using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadsSdk;

/// <summary>Reads and writes every model and enum of this library, also from a <see cref="JsonSerializerContext"/> of your own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ThreadsJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => ThreadsJson.Resolver.GetTypeInfo(typeToConvert, ThreadsJson.Options) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ThreadsJson.Resolver.GetTypeInfo(typeToConvert, ThreadsJson.Options)?.Converter;
}
