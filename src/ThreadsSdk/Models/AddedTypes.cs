using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ThreadsSdk.Runtime;

/// <summary>Knows the models and enums that the YAML of projects adds, for <see cref="ThreadsJson"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AddedTypes
{
    private static readonly ConcurrentDictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Types = new();

    /// <summary>Adds a type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="read">Reads it.</param>
    public static void Add<T>(JsonRead<T> read)
        where T : IWireObject => Types[typeof(T)] = options => ThreadsJson.Info(options, read);

    internal static JsonTypeInfo? Find(Type type, JsonSerializerOptions options) =>
        Types.TryGetValue(type, out var create) ? create(options) : null;
}
