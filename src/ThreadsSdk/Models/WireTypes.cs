using System.ComponentModel;
using System.Text.Json;
using ThreadsSdk.Serialization;

namespace ThreadsSdk.Runtime;

/// <summary>Reads the models and enums of this library for what the YAML of a project adds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireTypes
{
    /// <summary>Reads a model or enum.</summary>
    /// <typeparam name="T">The model or enum.</typeparam>
    public static T Read<T>(ref Utf8JsonReader reader)
        where T : IWireObject => Of<T>.Converter.ReadAlone(ref reader);

    /// <summary>Reads a model inside another object, where it may lack its id.</summary>
    /// <typeparam name="T">The model.</typeparam>
    public static T ReadNested<T>(ref Utf8JsonReader reader)
        where T : IWireObject => Of<T>.Converter.ReadNested(ref reader);

    private static class Of<T>
        where T : IWireObject
    {
        public static readonly WireConverter<T> Converter = (WireConverter<T>)ThreadsJson.TypeInfo<T>().Converter;
    }
}
