using System.Text.Json;

namespace ThreadsSdk.Serialization;

/// <summary>Reads one value: the reader stands on its first token, and afterwards on its last.</summary>
internal delegate T JsonRead<out T>(ref Utf8JsonReader reader);
