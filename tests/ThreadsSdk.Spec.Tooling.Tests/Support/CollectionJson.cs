using System.Text.Json.Nodes;

namespace ThreadsSdk.Spec.Tooling.Tests.Support;

/// <summary>Finds requests in a Postman collection.</summary>
internal static class CollectionJson
{
    /// <summary>All items below, folders and requests.</summary>
    public static IEnumerable<JsonObject> Items(this JsonObject folder) =>
        folder["item"] is JsonArray items ? items.OfType<JsonObject>().SelectMany(item => Items(item).Prepend(item)) : [];

    public static JsonObject Request(this JsonObject collection, string name) =>
        collection.Items().Single(item => (string)item["name"]! == name);

    public static JsonArray Query(this JsonObject collection, string name) =>
        collection.Request(name)["request"]!["url"]!["query"]!.AsArray();

    public static JsonObject Variable(this JsonObject collection, string name) =>
        collection["variable"]!.AsArray().OfType<JsonObject>().Single(variable => (string)variable["key"]! == name);

    public static void Drop(this JsonObject collection, string name)
    {
        var item = collection.Request(name);
        item.Parent!.AsArray().Remove(item);
    }

    public static void Add(this JsonObject collection, string json) => collection["item"]!.AsArray().Add(JsonNode.Parse(json));
}
