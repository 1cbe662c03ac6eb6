using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Reads the schemas of an OpenAPI document.</summary>
internal static class OpenApiSchemas
{
    // A schema may hold itself.
    private const int DeepestNesting = 4;

    /// <summary>The properties of an object, or of the objects of a list.</summary>
    public static IReadOnlyList<ExternalMember> Members(IOpenApiSchema? schema) => Members(schema, 0);

    /// <summary>A parameter or property of that schema.</summary>
    public static ExternalMember Member(string key, IOpenApiSchema? schema) => Member(key, schema, 0);

    private static IReadOnlyList<ExternalMember> Members(IOpenApiSchema? schema, int depth)
    {
        if (schema is null || depth > DeepestNesting)
        {
            return [];
        }

        var parts = Parts(schema).SelectMany(part => Members(part, depth + 1));
        var own = (schema.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(property =>
            Member(property.Key, property.Value, depth + 1) with
            {
                IsRequired = schema.Required?.Contains(property.Key) == true,
            }
        );
        // Of a text that holds JSON: the members of what it holds.
        var inside = Members((schema as OpenApiSchema)?.ContentSchema, depth + 1);
        return ExternalMember.Merge([.. own, .. parts, .. inside, .. Members(schema.Items, depth + 1)]);
    }

    private static ExternalMember Member(string key, IOpenApiSchema? schema, int depth)
    {
        var values = Values(schema, 0).Distinct(StringComparer.Ordinal).ToList();
        var isEnum = values.Count > 0;
        return new ExternalMember(key)
        {
            Type = Type(schema),
            Values = isEnum ? values : [.. Examples(schema)],
            IsEnum = isEnum,
            IsList = Is(schema, JsonSchemaType.Array),
            Fields = Members(schema, depth),
        };
    }

    private static IEnumerable<string> Values(IOpenApiSchema? schema, int depth)
    {
        if (schema is null || depth > DeepestNesting)
        {
            return [];
        }

        return
        [
            .. (schema.Enum ?? []).OfType<JsonValue>().Select(value => value.ToString()),
            .. schema.Const is { } only ? [only] : Enumerable.Empty<string>(),
            .. Parts(schema).Append(schema.Items).SelectMany(part => Values(part, depth + 1)),
        ];
    }

#pragma warning disable CS0618 // A document of OpenAPI 3.0 has one example, which is read into this property alone.
    private static IEnumerable<string> Examples(IOpenApiSchema? schema) =>
        (schema?.Examples ?? []).Append(schema?.Example).OfType<JsonValue>().Select(value => value.ToString());
#pragma warning restore CS0618

    private static IEnumerable<IOpenApiSchema?> Parts(IOpenApiSchema schema) =>
        (schema.AllOf ?? []).Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? []);

    private static string? Type(IOpenApiSchema? schema) =>
        schema switch
        {
            null => null,
            _ when Is(schema, JsonSchemaType.Array) => Type(schema.Items),
            _ when Is(schema, JsonSchemaType.Boolean) => "bool",
            _ when Is(schema, JsonSchemaType.Integer) => schema.Format == "int64" ? "long" : "int",
            _ when Is(schema, JsonSchemaType.Number) => "double",
            _ when Is(schema, JsonSchemaType.String) => schema.Format switch
            {
                "date-time" => "timestamp",
                "uri" or "url" => "url",
                _ => "string",
            },
            _ => null,
        };

    private static bool Is(IOpenApiSchema? schema, JsonSchemaType type) => schema?.Type is { } own && own.HasFlag(type);
}
