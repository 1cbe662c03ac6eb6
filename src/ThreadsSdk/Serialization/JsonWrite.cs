using System.ComponentModel;
using System.Text.Json;

namespace ThreadsSdk.Runtime;

/// <summary>Writes one value.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWrite<in T>(Utf8JsonWriter writer, T value);
