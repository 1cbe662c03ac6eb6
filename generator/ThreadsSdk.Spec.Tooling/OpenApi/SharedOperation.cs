using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Represents one of several operations at an address, as the document names it in a field of ours.</summary>
/// <param name="Id">The name of the operation.</param>
/// <param name="Path">Its path, with its own placeholders.</param>
/// <param name="Parameters">The names of its parameters.</param>
/// <param name="Schema">The name of the schema of its response.</param>
internal sealed record SharedOperation(string Id, string Path, IReadOnlySet<string> Parameters, string? Schema)
{
    /// <summary>Reads those of an operation; none where it is alone, or the document is not of ours.</summary>
    public static IReadOnlyList<SharedOperation> ReadAll(OpenApiOperation operation) =>
        operation.Extensions?.TryGetValue(Extension.Operations, out var field) == true
        && field is JsonNodeExtension { Node: JsonArray list }
            ? [.. list.OfType<JsonObject>().Select(Read).OfType<SharedOperation>()]
            : [];

    private static SharedOperation? Read(JsonObject item) =>
        Text(item["operationId"]) is { } id && Text(item["path"]) is { } path
            ? new SharedOperation(
                id,
                path,
                (item["parameters"] as JsonArray ?? []).Select(Text).OfType<string>().ToHashSet(StringComparer.Ordinal),
                Text(item["schema"])?.Split('/')[^1]
            )
            : null;

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
