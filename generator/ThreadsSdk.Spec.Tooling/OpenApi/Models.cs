using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Makes the schemas that have a name: models, enums, metric sets, pages and changes of webhooks.</summary>
internal sealed class Models(SpecNames names, Schemas schemas, Bounding bounding)
{
    public IEnumerable<(string Name, IOpenApiSchema Schema)> All() =>
        [
            .. names.Spec.Models.Select(model => (model.Name, (IOpenApiSchema)Model(model))),
            .. names.Spec.Enums.Select(item => (item.Name, (IOpenApiSchema)Enum(item))),
            .. names.Spec.Metrics.Select(set => (set.Name, (IOpenApiSchema)schemas.Metrics(set))),
            .. names
                .Operations.Where(operation => operation.IsPaged)
                .Select(operation => operation.Returns.Leaf.Name!)
                .Distinct(StringComparer.Ordinal)
                .Select(model => (schemas.PageName(model), (IOpenApiSchema)schemas.Page(model))),
        ];

    private OpenApiSchema Model(ModelSpec model) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = Joined(model.Doc, model.Remarks),
            Deprecated = model.Deprecated is not null,
            ExternalDocs = Docs(model.Source),
            Properties = model.Properties.ToDictionary(
                property => property.Key,
                property => Property(model, property),
                StringComparer.Ordinal
            ),
            Required = model
                .Properties.Where(property => property.Required)
                .Select(property => property.Key)
                .ToHashSet(StringComparer.Ordinal),
            Extensions = new Extension()
                .Add("usage", model.Usage == "response" ? null : model.Usage)
                .Add("since", model.Since)
                .Add(model.Deprecated)
                .Fields,
        };

    private IOpenApiSchema Property(ModelSpec model, PropertySpec property)
    {
        var schema = model.Usage == "request" ? schemas.Sent(property.Type) : schemas.Read(property.Type);
        var extension = new Extension()
            .Add("type", TypeName(property.Type))
            .Add("scopes", property.Scopes)
            .Add("since", property.Since)
            .Add("source", property.Source)
            .Add("expand", property.Expand)
            .Add("also_in", property.AlsoIn)
            .Add("bare", property.Bare)
            .Add("number", property.IsNumber)
            .Add("secret", property.Secret)
            .Add(property.Deprecated);
        if (schema is OpenApiSchema own)
        {
            bounding.Apply(own, property.Rules, extension);
        }

        Schemas.Annotate(schema, property.Doc, property.Deprecated, extension);
        return schema;
    }

    /// <summary>What Meta sends is open: a value that is not known yet is no error.</summary>
    private OpenApiSchema Enum(EnumSpec item)
    {
        var values = Schemas.Values(item);
        var isOpen = schemas.IsOpen(item.Name);
        var schema = isOpen ? new OpenApiSchema { AnyOf = [values, new OpenApiSchema { Type = JsonSchemaType.String }] } : values;
        schema.Description = Joined(item.Doc, $"The values known on {names.Api.Date}; Meta may add others.");
        schema.Deprecated = item.Deprecated is not null;
        schema.ExternalDocs = Docs(item.Source);
        schema.Extensions = new Extension()
            .Add("open", isOpen)
            .Add("values", Extension.Object(item.Values.Select(value => (value.Key, (JsonNode?)Value(value)))))
            .Add("since", item.Since)
            .Add(item.Deprecated)
            .Fields;
        return schema;
    }

    private static JsonObject Value(EnumValueSpec value) =>
        Extension.Object(
            ("doc", value.Doc),
            ("aliases", value.Aliases.Count == 0 ? null : Extension.Array(value.Aliases)),
            ("advice", value.Advice),
            ("since", value.Since),
            ("deprecated", value.Deprecated is { } deprecated ? Extension.From(deprecated) : null)
        );

    /// <summary>The type in the language of the spec, where JSON has no word for it.</summary>
    public static string? TypeName(TypeRef type) =>
        type.Kind is TypeKind.String or TypeKind.Int or TypeKind.Long or TypeKind.Double or TypeKind.Bool or TypeKind.Enum or TypeKind.Model
            ? null
            : type.ToString();

    public static OpenApiExternalDocs? Docs(string? source) => source is null ? null : new OpenApiExternalDocs { Url = new Uri(source) };

    public static string Joined(params IEnumerable<string?> texts) => string.Join(' ', texts.OfType<string>());
}
