using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ThreadsSdk.Runtime;
using ThreadsSdk.Serialization;

namespace ThreadsSdk;

/// <summary>Provides System.Text.Json metadata for the models of this library, without reflection.</summary>
/// <example>
/// <code language="csharp">
/// Profile profile = JsonSerializer.Deserialize("""{ "id": "1", "username": "ada" }""", ThreadsJson.TypeInfo&lt;Profile&gt;())!;
/// </code>
/// </example>
public static partial class ThreadsJson
{
    /// <summary>
    /// Gets the resolver that knows every model and enum of this library. Add it to the <c>TypeInfoResolverChain</c> of your own options.
    /// </summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new ModelResolver();

    /// <summary>Gets options that know the models of this library and nothing else.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>Gets the JSON metadata of a model or enum of this library.</summary>
    /// <typeparam name="T">The model or enum.</typeparam>
    /// <returns>The metadata, for <see cref="JsonSerializer"/> or <see cref="ThreadsClient.SendAsync{T}"/>.</returns>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = Resolver };
        options.MakeReadOnly();
        return options;
    }

    private static partial JsonTypeInfo? CreateTypeInfo(Type type, JsonSerializerOptions options);

    internal static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options, JsonRead<T> read, JsonRead<T>? readNested = null)
        where T : IWireObject => JsonMetadataServices.CreateValueInfo<T>(options, new WireConverter<T>(read, readNested));

    private sealed class ModelResolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
            CreateTypeInfo(type, options) ?? AddedTypes.Find(type, options);
    }
}
