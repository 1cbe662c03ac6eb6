using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Holds the fields of our own, which say what OpenAPI has no word for. Their names begin with <c>x-threads-</c>.</summary>
internal sealed class Extension
{
    public const string Operations = Prefix + "operations";

    private const string Prefix = "x-threads-";

    private readonly Dictionary<string, IOpenApiExtension> _fields = new(StringComparer.Ordinal);

    /// <summary>Gets the fields; null when there are none.</summary>
    public Dictionary<string, IOpenApiExtension>? Fields => _fields.Count == 0 ? null : _fields;

    public Extension Add(string name, JsonNode? value)
    {
        if (value is not null)
        {
            _fields[name.StartsWith(Prefix, StringComparison.Ordinal) ? name : Prefix + name] = new JsonNodeExtension(value);
        }

        return this;
    }

    public Extension Add(string name, string? value) => Add(name, value is null ? null : JsonValue.Create(value));

    public Extension Add(string name, IReadOnlyCollection<string> values) => Add(name, values.Count == 0 ? null : Array(values));

    /// <summary>Adds a flag, when it is set.</summary>
    public Extension Add(string name, bool value) => Add(name, value ? JsonValue.Create(true) : null);

    public Extension Add(Deprecation? deprecated) => Add("deprecated", deprecated is null ? null : From(deprecated));

    public static JsonObject From(Deprecation deprecated) =>
        Object(("announced", deprecated.Announced), ("ends", deprecated.Ends), ("use", deprecated.Use));

    public static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(value => JsonValue.Create(value))]);

    /// <summary>Creates an object of the members that have a value.</summary>
    public static JsonObject Object(params IEnumerable<(string Key, JsonNode? Value)> members)
    {
        JsonObject result = [];
        foreach (var (key, value) in members.Where(member => member.Value is not null))
        {
            result[key] = value;
        }

        return result;
    }
}
