using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ThreadsSdk.Serialization;

namespace ThreadsSdk;

/// <summary>The models of this library in System.Text.Json, without reflection.</summary>
public static partial class ThreadsJson
{
    /// <summary>Knows every model and enum of this library; add it to the <c>TypeInfoResolverChain</c> of your own options.</summary>
    public static IJsonTypeInfoResolver Resolver { get; } = new ModelResolver();

    /// <summary>Options that know the models of this library and nothing else.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>How a model or enum of this library is read and written.</summary>
    /// <typeparam name="T">The model or enum.</typeparam>
    /// <returns>Its description, for <see cref="JsonSerializer"/> or <see cref="ThreadsClient.SendAsync{T}"/>.</returns>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = Resolver };
        options.MakeReadOnly();
        return options;
    }

    private static partial JsonTypeInfo? CreateTypeInfo(Type type, JsonSerializerOptions options);

    private static JsonTypeInfo<T> Info<T>(JsonSerializerOptions options, JsonRead<T> read)
        where T : IWireObject => JsonMetadataServices.CreateValueInfo<T>(options, new WireConverter<T>(read));

    private sealed class ModelResolver : IJsonTypeInfoResolver
    {
        public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => CreateTypeInfo(type, options);
    }
}
