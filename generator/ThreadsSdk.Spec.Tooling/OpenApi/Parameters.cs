using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Makes parameters and form bodies.</summary>
internal sealed class Parameters(SpecNames names, Schemas schemas, Bounding bounding)
{
    public const string FormType = "application/x-www-form-urlencoded";

    /// <summary>Returns what stands in the path and the query. Of several operations at one address, what only some need is optional.</summary>
    public List<IOpenApiParameter> Addressed(SharedAddress address)
    {
        List<IOpenApiParameter> result = [];
        foreach (var placeholder in Placeholders(address.Path))
        {
            var known = address
                .Operations.SelectMany(operation => operation.Parameters)
                .First(item => item.In == "path" && item.Key == placeholder);
            result.Add(Path(address, known));
        }

        foreach (var same in Sent(address, "query"))
        {
            result.Add(Query(same, IsRequired(address, same)));
        }

        return result;
    }

    /// <summary>Returns the body of a form; null when nothing is sent in one.</summary>
    public OpenApiRequestBody? Form(SharedAddress address)
    {
        var parameters = Sent(address, "form");
        if (parameters.Count == 0)
        {
            return null;
        }

        var required = parameters.Where(same => IsRequired(address, same)).Select(same => same[0].Key).ToHashSet(StringComparer.Ordinal);
        var joined = parameters
            .Where(same => IsJoined(same[0]))
            .ToDictionary(
                same => same[0].Key,
                _ => new OpenApiEncoding { Style = ParameterStyle.Form, Explode = false },
                StringComparer.Ordinal
            );
        return new OpenApiRequestBody
        {
            Required = required.Count > 0,
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                [FormType] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = parameters.ToDictionary(same => same[0].Key, FormProperty, StringComparer.Ordinal),
                        Required = required,
                    },
                    Encoding = joined.Count > 0 ? joined : null,
                },
            },
        };
    }

    /// <summary>The parameters at a place, each as all operations of the address have it.</summary>
    private static List<List<ParameterSpec>> Sent(SharedAddress address, string place) =>
        [
            .. address
                .Operations.SelectMany(operation => operation.Parameters)
                .Where(parameter => parameter.In == place)
                .GroupBy(parameter => parameter.Key, StringComparer.Ordinal)
                .Select(same => same.ToList()),
        ];

    /// <summary>What one of several operations does without is optional.</summary>
    private static bool IsRequired(SharedAddress address, List<ParameterSpec> same) =>
        same.Count == address.Operations.Count && same.TrueForAll(parameter => parameter.Required || parameter.Value is not null);

    private static IEnumerable<string> Placeholders(string path) =>
        path.Split('/').Where(segment => segment is ['{', .., '}']).Select(segment => segment[1..^1]);

    private OpenApiParameter Path(SharedAddress address, ParameterSpec parameter)
    {
        OpenApiParameter result = Create([parameter], isRequired: true);
        result.In = ParameterLocation.Path;
        result.Description = address.IsShared
            ? string.Join(
                ' ',
                address.Operations.SelectMany(item => item.Parameters).Where(item => item.In == "path").Select(item => item.Doc)
            )
            : parameter.Doc;
        return result;
    }

    private OpenApiParameter Query(List<ParameterSpec> same, bool isRequired)
    {
        var parameter = Create(same, isRequired);
        parameter.In = ParameterLocation.Query;
        if (IsJoined(same[0]))
        {
            (parameter.Style, parameter.Explode) = (ParameterStyle.Form, false);
        }

        return parameter;
    }

    private OpenApiParameter Create(List<ParameterSpec> same, bool isRequired)
    {
        var parameter = same[0];
        Extension extension = new();
        return new OpenApiParameter
        {
            Name = parameter.Key,
            Description = parameter.Doc,
            Required = isRequired,
            Deprecated = parameter.Deprecated is not null,
            Schema = Schema(same, extension),
            Example = parameter.Example is { } example ? Schemas.Value(example, parameter.Type) : null,
            Extensions = Describe(parameter, extension).Fields,
        };
    }

    private IOpenApiSchema FormProperty(List<ParameterSpec> same)
    {
        var parameter = same[0];
        Extension extension = new();
        var schema = Schema(same, extension);
        Describe(parameter, extension);
        Schemas.Annotate(schema, parameter.Doc, parameter.Deprecated, extension);
        return schema;
    }

    private IOpenApiSchema Schema(List<ParameterSpec> same, Extension extension)
    {
        var parameter = same[0];
        var schema = parameter.Type.Kind == TypeKind.Fields ? Mask(same, extension) : schemas.Sent(parameter.Type);

        // Where operations of one address differ, what one forbids must not be forbidden to the others.
        var isSame = same.All(other => other.Rules == parameter.Rules && other.Value == parameter.Value);
        if (isSame && schema is OpenApiSchema own)
        {
            bounding.Apply(own, parameter.Rules, extension);

            // Setting it to null would be written as a constant null.
            if (parameter.Value is { } constant)
            {
                own.Const = constant;
            }
        }

        if (parameter.Default is { } assumed)
        {
            var value = Schemas.Value(assumed, parameter.Type);
            _ = schema switch
            {
                OpenApiSchema plain => plain.Default = value,
                OpenApiSchemaReference other => other.Default = value,
                _ => null,
            };
        }

        return schema;
    }

    /// <summary>The names of fields, joined by commas. Fields of fields stand in braces, so the names are not all there is.</summary>
    private OpenApiSchema Mask(List<ParameterSpec> same, Extension extension)
    {
        var sets = same.Select(parameter => names.Spec.Fieldsets.First(set => set.Name == parameter.Fieldset)).ToList();
        extension.Add(
            "mask",
            new JsonArray([
                .. sets.Select(set =>
                    Extension.Object(("model", set.Model), ("fieldset", set.Name), ("fields", Extension.Array(set.Fields)))
                ),
            ])
        );
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Examples =
                [
                    .. sets.SelectMany(set => set.Fields).Distinct(StringComparer.Ordinal).Select(field => JsonValue.Create(field)),
                ],
            },
        };
    }

    private static Extension Describe(ParameterSpec parameter, Extension extension) =>
        extension
            .Add("type", parameter.Type.Kind == TypeKind.Fields ? null : Models.TypeName(parameter.Type))
            .Add("send", parameter.Type.Kind == TypeKind.Fields ? null : parameter.Send)
            .Add("strip", parameter.Strip)
            .Add("scopes", parameter.Scopes)
            .Add("unapproved", parameter.Unapproved)
            .Add("secret", parameter.Secret)
            .Add("since", parameter.Since)
            .Add("source", parameter.Source)
            .Add(parameter.Deprecated);

    private static bool IsJoined(ParameterSpec parameter) => parameter.Type.Kind is TypeKind.CommaSeparated or TypeKind.Fields;
}
