using System.Text.Json.Nodes;

namespace ThreadsSdk.Simulator.Control;

/// <summary>Describes the control API as OpenAPI 3.1, out of the routes that serve it.</summary>
internal static class ControlDocument
{
    private const string Components = "#/components/schemas/";

    public static JsonObject From(
        IReadOnlyList<ControlRoute> routes,
        IEnumerable<KeyValuePair<string, IReadOnlyList<ControlField>>> shapes
    ) =>
        new()
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = "Control API of the Threads simulator",
                ["version"] = "1",
                ["description"] = "Looks behind the API of a simulator, and changes what is there. It serves this machine only.",
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = ControlPage.Path }),
            ["paths"] = Map(routes.GroupBy(route => route.Path), path => path.Key, path => Map(path, Method, Operation)),
            ["components"] = new JsonObject { ["schemas"] = Map(shapes, shape => shape.Key, Shape) },
        };

    private static string Method(ControlRoute route) => route.Method.ToLowerInvariant();

    private static JsonObject Operation(ControlRoute route)
    {
        var operation = new JsonObject { ["operationId"] = route.Id, ["summary"] = route.Summary };
        var parameters = route
            .InPath.Select(field => Parameter(field, "path"))
            .Concat(route.InQuery.Select(field => Parameter(field, "query")));
        if (parameters.ToList() is { Count: > 0 } given)
        {
            operation["parameters"] = new JsonArray([.. given]);
        }

        if (route.Method != "GET")
        {
            var content = new JsonObject { ["schema"] = Object(route.Fields, route.Fields.Where(field => field.IsRequired)) };
            if (route.Example is { } example)
            {
                content["example"] = JsonNode.Parse(example);
            }

            operation["requestBody"] = new JsonObject
            {
                ["required"] = route.Fields.Any(field => field.IsRequired),
                ["content"] = new JsonObject { ["application/json"] = content },
            };
        }

        operation["responses"] = new JsonObject
        {
            ["200"] = Response("It was done.", route.ContentType, route.Returns),
            ["400"] = Response("Something is wrong with the request; the message says what.", "application/json", ControlShapes.Error),
            ["403"] = Response("Not from this machine, or from a page of another site.", "application/json", ControlShapes.Error),
        };
        return operation;
    }

    private static JsonObject Parameter(ControlField field, string place) =>
        new JsonObject
        {
            ["name"] = field.Name,
            ["in"] = place,
            ["required"] = place == "path" || field.IsRequired,
            ["description"] = field.Doc,
            ["schema"] = Schema(field.Type),
        };

    private static JsonObject Response(string doc, string contentType, string? shape) =>
        new()
        {
            ["description"] = doc,
            ["content"] = new JsonObject
            {
                [contentType] = shape is null ? [] : new JsonObject { ["schema"] = new JsonObject { ["$ref"] = Components + shape } },
            },
        };

    /// <summary>Describes what is returned, which has all its values. What is also taken has those it must have.</summary>
    private static JsonObject Shape(KeyValuePair<string, IReadOnlyList<ControlField>> shape) =>
        Object(shape.Value, shape.Value.Any(field => field.IsRequired) ? shape.Value.Where(field => field.IsRequired) : shape.Value);

    private static JsonObject Object(IReadOnlyList<ControlField> fields, IEnumerable<ControlField> required) =>
        new()
        {
            ["type"] = "object",
            ["properties"] = Map(fields, field => field.Name, Property),
            ["required"] = new JsonArray([.. required.Select(field => JsonValue.Create(field.Name))]),
            ["additionalProperties"] = false,
        };

    private static JsonObject Property(ControlField field)
    {
        // In OpenAPI 3.1 words may stand beside a reference.
        var schema = Schema(field.Type);
        schema["description"] = field.Doc;
        return schema;
    }

    private static JsonObject Schema(string type)
    {
        if (type.EndsWith('?'))
        {
            var schema = Schema(type[..^1]);
            if (schema.ContainsKey("$ref"))
            {
                return new() { ["anyOf"] = new JsonArray(schema, new JsonObject { ["type"] = "null" }) };
            }

            schema["type"] = schema["type"] is JsonArray several
                ? new JsonArray([.. several.Select(one => one!.DeepClone()), "null"])
                : new JsonArray(schema["type"]!.DeepClone(), "null");
            return schema;
        }

        if (type.EndsWith("[]", StringComparison.Ordinal))
        {
            return new() { ["type"] = "array", ["items"] = Schema(type[..^2]) };
        }

        if (type.EndsWith("{}", StringComparison.Ordinal))
        {
            return new() { ["type"] = "object", ["additionalProperties"] = Schema(type[..^2]) };
        }

        return type switch
        {
            "time" => new() { ["type"] = "string", ["format"] = "date-time" },
            "string" or "integer" or "number" or "boolean" => new() { ["type"] = type },
            _ when type.Contains('|', StringComparison.Ordinal) => new()
            {
                ["type"] = new JsonArray([.. type.Split('|').Select(one => JsonValue.Create(one))]),
            },
            _ => new() { ["$ref"] = Components + type },
        };
    }

    private static JsonObject Map<T>(IEnumerable<T> items, Func<T, string> key, Func<T, JsonObject> value) =>
        new(items.Select(item => KeyValuePair.Create<string, JsonNode?>(key(item), value(item))));
}
