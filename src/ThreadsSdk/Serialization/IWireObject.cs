using System.ComponentModel;
using System.Text.Json;

namespace ThreadsSdk.Runtime;

/// <summary>Represents an object that writes itself as one JSON value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IWireObject
{
    /// <summary>Writes the JSON.</summary>
    void Write(Utf8JsonWriter writer);
}
