using System.Text.Json;

namespace ThreadsSdk.Serialization;

/// <summary>Writes one value.</summary>
internal delegate void JsonWrite<in T>(Utf8JsonWriter writer, T value);
