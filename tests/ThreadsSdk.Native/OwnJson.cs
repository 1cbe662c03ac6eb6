using System.Text.Json.Serialization;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Native;

/// <summary>An app's own JSON, with types of the library among its own.</summary>
[JsonSerializable(typeof(SimulatorSheet))]
[JsonSerializable(typeof(PublishJournal))]
[JsonSerializable(typeof(Media))]
internal sealed partial class OwnJson : JsonSerializerContext;
