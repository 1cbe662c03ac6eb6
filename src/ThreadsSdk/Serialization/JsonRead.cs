using System.Text.Json;

namespace ThreadsSdk.Serialization;

/// <summary>Reads one value. The reader is on the value's first token before, and on its last token afterwards.</summary>
internal delegate T JsonRead<out T>(ref Utf8JsonReader reader);
