using System.Collections.Generic;
using System.Linq;

namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>What other languages, OpenAPI above all, call the keys of this one.</summary>
internal static class KeySynonyms
{
    /// <summary>Our keys, and the habits they go by elsewhere. Which of several is meant, the map they stand in tells.</summary>
    private static readonly Dictionary<string, string[]> Habits = new()
    {
        ["advice"] = ["fix", "help", "hint", "remedy", "solution"],
        ["aliases"] = ["also", "synonyms"],
        ["announced"] = ["date", "from", "on", "since", "start"],
        ["deprecated"] = ["obsolete"],
        ["doc"] = ["comment", "description", "desc", "documentation", "help", "summary"],
        ["ends"] = ["end", "removal", "removed", "sunset", "until"],
        ["excludes"] = ["conflicts", "not_with"],
        ["extends"] = ["base", "inherits", "parent"],
        ["fields"] = ["members", "properties"],
        ["host"] = ["domain", "server"],
        ["http"] = ["endpoint", "method", "path", "request", "route", "url"],
        ["in"] = ["location", "place", "where"],
        ["kind"] = ["category", "type"],
        ["max"] = ["maximum"],
        ["max_items"] = ["maximum_items"],
        ["max_length"] = ["maximum_length", "size"],
        ["message"] = ["msg", "text"],
        ["min"] = ["minimum"],
        ["model"] = ["of", "over", "type"],
        ["needs"] = ["depends_on", "requires", "with"],
        ["of"] = ["any", "any_of", "anyOf", "one_of", "oneOf", "parameters"],
        ["operations"] = ["calls", "endpoints", "methods", "paths"],
        ["parameters"] = ["arguments", "args", "params", "properties"],
        ["path"] = ["http", "route", "url"],
        ["payload"] = ["model", "type", "value"],
        ["properties"] = ["fields", "members", "values"],
        ["retry"] = ["retries", "retriable"],
        ["returns"] = ["output", "response", "responses", "result", "type"],
        ["scopes"] = ["permission", "permissions", "security"],
        ["seconds"] = ["duration", "interval", "per", "period", "window"],
        ["secret"] = ["confidential", "private", "sensitive"],
        ["send"] = ["default_value"],
        ["status"] = ["http_status", "status_code"],
        ["subcode"] = ["error_subcode"],
        ["code"] = ["error_code"],
        ["through"] = ["end", "last", "to", "until"],
        ["title"] = ["label"],
        ["total"] = ["amount", "calls", "count", "limit", "max", "maximum", "value"],
        ["type"] = ["$ref", "datatype", "format", "kind", "schema"],
        ["unit"] = ["units"],
        ["url"] = ["address", "base_url", "href", "link", "uri"],
        ["use"] = ["instead", "replacement", "sets"],
        ["value"] = ["amount", "const", "constant", "figure", "limit", "max", "maximum", "number"],
        ["values"] = ["enum", "members", "properties"],
        ["verify_token"] = ["token"],
        ["when"] = ["if"],
        ["without"] = ["except", "excludes"],
    };

    /// <summary>Returns the key that was meant, among those that a map can have; null when there is none.</summary>
    public static string? Meant(string written, IReadOnlyCollection<string> keys) =>
        keys.FirstOrDefault(key => Habits.TryGetValue(key, out var habits) && habits.Contains(written));
}
