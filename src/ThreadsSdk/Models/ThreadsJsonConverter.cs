using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ThreadsSdk;

/// <summary>Converts every model and enum of this library, also within your own <see cref="JsonSerializerContext"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ThreadsJsonConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => ThreadsJson.Resolver.GetTypeInfo(typeToConvert, ThreadsJson.Options) is not null;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        ThreadsJson.Resolver.GetTypeInfo(typeToConvert, ThreadsJson.Options)?.Converter;
}
