using System.Text.Json.Serialization;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Writes what the endpoints of parked events return.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IAsyncEnumerable<ParkedWebhook>))]
[JsonSerializable(typeof(RetriedCount))]
internal sealed partial class ParkedJson : JsonSerializerContext;

/// <summary>Represents how many events are handled again.</summary>
internal sealed record RetriedCount(int Retried);
