using System.Text.Json;

namespace ThreadsSdk.Serialization;

/// <summary>Represents an object that writes itself as one JSON value.</summary>
internal interface IWireObject
{
    void Write(Utf8JsonWriter writer);
}
