using System.Collections.Generic;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Shows what belongs where something else than a map stands.</summary>
internal static class MapForms
{
    private static readonly Dictionary<string, string> Forms = new()
    {
        ["the scope"] = "{ doc: What it allows. }",
        ["the limit"] = "{ value: 500, unit: characters, doc: What it limits. }",
        ["the quota"] = "{ total: 250, seconds: 86400, doc: What it limits. }",
        ["the value"] = "{ doc: What it means. }",
        ["the property"] = "{ type: string, doc: What it is. }",
        ["the parameter"] = "{ in: query, type: string, doc: What it is. }",
        ["the metric"] = "{ kind: value, doc: What it counts. }",
        ["the operation"] = "{ http: GET /me, doc: What it does., returns: Media }",
        ["the group"] = "{ doc: What it is about., operations: { ... } }",
        ["the model"] = "{ doc: What it is., properties: { ... } }",
        ["the enum"] = "{ doc: What it is., values: { ... } }",
        ["the fieldset"] = "{ model: Media, doc: What it is., fields: [id] }",
        ["the address"] = "{ host: site, path: /path, doc: What it shows. }",
        ["the webhook"] = "{ topic: moderate, payload: Media, doc: What it tells. }",
        ["the subcodes"] = "{ from: 1, through: 9, doc: What they mean. }",
        ["'deprecated'"] = "{ announced: 2025-04-14 }",
        ["'required_when'"] = "{ media_type: [IMAGE] }",
        ["'only_when'"] = "{ media_type: [IMAGE] }",
        ["'forbidden_when'"] = "{ media_type: [IMAGE] }",
        ["'when'"] = "{ media_type: [IMAGE] }",
        ["'advice'"] = "{ unknown_error: Look again. }",
        ["'graph'"] = "{ url: https://graph.example, doc: What answers there. }",
        ["'authorize'"] = "{ url: https://example, doc: What answers there. }",
        ["'site'"] = "{ url: https://example, doc: What answers there. }",
        ["'pages'"] = "{ posts: create-posts/posts }",
    };

    /// <summary>Returns the shape of what a thing is described by.</summary>
    /// <param name="what">The thing, as messages name it: <c>the property 'id'</c>.</param>
    public static string Of(string what)
    {
        var quote = what.IndexOf(" '", System.StringComparison.Ordinal);
        return Forms.TryGetValue(quote < 0 ? what : what.Substring(0, quote), out var form) ? $"a map such as {form}" : "a map";
    }
}
