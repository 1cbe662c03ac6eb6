using System.ComponentModel;
using System.Text.Json;

namespace ThreadsSdk.Runtime;

/// <summary>Reads one value. The reader is on the value's first token before, and on its last token afterwards.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonRead<out T>(ref Utf8JsonReader reader);
