using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Makes schemas of the types of the spec.</summary>
internal sealed class Schemas(SpecNames names, OpenApiDocument document)
{
    // What the spec calls the models that stand in responses of every kind.
    private const string InsightMetric = "InsightMetric";
    private const string Paging = "Paging";

    private readonly HashSet<string> _read = ReadEnums(names);

    /// <summary>Returns the schema of what Meta sends.</summary>
    public IOpenApiSchema Read(TypeRef type) => Create(type, isSent: false);

    /// <summary>Returns the schema of what a caller sends.</summary>
    public IOpenApiSchema Sent(TypeRef type) => Create(type, isSent: true);

    public OpenApiSchemaReference Reference(string name) => new(name, document);

    /// <summary>Finds out whether Meta sends values of an enum, and so may send further ones.</summary>
    public bool IsOpen(string enumName) => _read.Contains(enumName);

    /// <summary>The known values of an enum, with the other spellings of each.</summary>
    public static OpenApiSchema Values(EnumSpec item) =>
        new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. item.Values.SelectMany(value => value.Aliases.Prepend(value.Key)).Select(value => JsonValue.Create(value))],
        };

    /// <summary>A page of objects of a model.</summary>
    public OpenApiSchema Page(string model)
    {
        OpenApiSchema page = Holding(names.Wire.Data, new OpenApiSchema { Type = JsonSchemaType.Array, Items = Reference(model) });
        if (names.Spec.Models.Any(item => item.Name == Paging))
        {
            page.Properties!.Add(names.Wire.Paging, Reference(Paging));
        }

        page.Description = $"A page of {model}.";
        return page;
    }

    /// <summary>The name of the schema for a page of a model.</summary>
    public string PageName(string model)
    {
        var name = model + "Page";
        return names.Spec.Models.Any(item => item.Name == name) || names.Spec.Enums.Any(item => item.Name == name)
            ? name + "Response"
            : name;
    }

    /// <summary>The response of a metric set.</summary>
    public OpenApiSchema Metrics(MetricSetSpec set)
    {
        IOpenApiSchema metric = names.Spec.Models.Any(model => model.Name == InsightMetric)
            ? Reference(InsightMetric)
            : new OpenApiSchema { Type = JsonSchemaType.Object };
        var schema = Holding(names.Wire.Data, new OpenApiSchema { Type = JsonSchemaType.Array, Items = metric });
        schema.Description = set.Doc;
        return schema;
    }

    /// <summary>A value given as text, in the JSON type it has on the wire.</summary>
    public static JsonNode Value(string text, TypeRef type) =>
        type.Kind switch
        {
            TypeKind.Bool when bool.TryParse(text, out var flag) => JsonValue.Create(flag),
            _ when (type.IsNumber || type.IsTime || type.Kind == TypeKind.Seconds)
                    && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(
                number
            ),
            TypeKind.CommaSeparated or TypeKind.List or TypeKind.Fields => Extension.Array(text.Split(',')),
            _ => JsonValue.Create(text),
        };

    /// <summary>Says what a value is, beside the schema of its type.</summary>
    public static void Annotate(IOpenApiSchema schema, string doc, Deprecation? deprecated, Extension extension)
    {
        switch (schema)
        {
            case OpenApiSchema own:
                (own.Description, own.Deprecated, own.Extensions) = (doc, deprecated is not null, extension.Fields);
                break;
            case OpenApiSchemaReference other:
                (other.Description, other.Deprecated, other.Extensions) = (doc, deprecated is not null, extension.Fields);
                break;
        }
    }

    private static OpenApiSchema Holding(string key, IOpenApiSchema value) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal) { [key] = value },
        };

    private IOpenApiSchema Create(TypeRef type, bool isSent) =>
        type.Kind switch
        {
            TypeKind.Int => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            TypeKind.Long or TypeKind.Seconds or TypeKind.UnixTime or TypeKind.UnixTimeMilliseconds => new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Format = "int64",
            },
            TypeKind.Double => new OpenApiSchema { Type = JsonSchemaType.Number, Format = "double" },
            TypeKind.Bool => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            TypeKind.Url => new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" },
            TypeKind.Enum when isSent && IsOpen(type.Name!) => Values(names.Enum(type)!),
            TypeKind.Enum or TypeKind.Model or TypeKind.Metrics or TypeKind.WebhookChange => Reference(type.Name!),
            TypeKind.List or TypeKind.CommaSeparated => List(type.Item!, isSent),
            TypeKind.Edge => Holding(names.Wire.Data, List(type.Item!, isSent)),
            TypeKind.Many => new OpenApiSchema { AnyOf = [Create(type.Item!, isSent), List(type.Item!, isSent)] },
            TypeKind.Json => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                ContentMediaType = "application/json",
                ContentSchema = Create(type.Item!, isSent),
            },
            TypeKind.Page => Reference(PageName(type.Leaf.Name!)),
            TypeKind.Data => Holding(names.Wire.Data, Create(type.Item!, isSent)),
            TypeKind.First => Holding(names.Wire.Data, First(type.Item!, isSent)),
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        };

    private OpenApiSchema List(TypeRef item, bool isSent) => new() { Type = JsonSchemaType.Array, Items = Create(item, isSent) };

    private OpenApiSchema First(TypeRef item, bool isSent)
    {
        var list = List(item, isSent);
        list.MaxItems = 1;
        return list;
    }

    /// <summary>The enums of what Meta sends: those of the models it sends, and of its webhooks.</summary>
    private static HashSet<string> ReadEnums(SpecNames names) =>
        [
            .. names
                .Spec.Models.Where(model => model.Usage != "request")
                .SelectMany(model => model.Properties)
                .Select(property => property.Type.Leaf)
                .Where(leaf => leaf.Kind == TypeKind.Enum)
                .Select(leaf => leaf.Name!),
        ];
}
