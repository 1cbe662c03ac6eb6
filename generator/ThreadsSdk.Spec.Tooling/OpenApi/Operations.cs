using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Makes the operation at an address.</summary>
internal sealed class Operations(
    SpecNames names,
    Schemas schemas,
    Parameters parameters,
    Errors errors,
    Security security,
    OpenApiDocument document
)
{
    public OpenApiOperation Create(SharedAddress address)
    {
        var leading = address.Leading;
        OpenApiOperation operation = new()
        {
            OperationId = leading.FullName,
            Tags = address
                .Operations.Select(item => item.Group)
                .Distinct(StringComparer.Ordinal)
                .Select(group => new OpenApiTagReference(group, document))
                .ToHashSet(),
            Summary = string.Join(" Or: ", address.Operations.Select(item => item.Doc)),
            Description = Description(address),
            ExternalDocs = Models.Docs(leading.Source),
            Deprecated = address.Operations.All(item => item.Deprecated is not null),
            Parameters = parameters.Addressed(address),
            RequestBody = parameters.Form(address),
            Responses = Responses(address),
            Security = security.Of(address.Operations),
            Extensions = (address.IsShared ? new Extension().Add(Extension.Operations, Shared(address)) : Own(leading)).Fields,
        };
        return operation;
    }

    private static string? Description(SharedAddress address) =>
        address.IsShared
            ? $"What the id is tells which of {address.Operations.Count} calls this is: {string.Join(", ", address.Operations.Select(item => item.FullName))}."
            : address.Leading.Remarks;

    private OpenApiResponses Responses(SharedAddress address)
    {
        var results = address.Operations.Select(item => item.Returns).Distinct().Select(schemas.Read).ToList();
        OpenApiResponses responses = new()
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The call succeeded.",
                Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
                {
                    ["application/json"] = new OpenApiMediaType
                    {
                        Schema = results is [var only] ? only : new OpenApiSchema { AnyOf = results },
                    },
                },
            },
        };
        errors.AddTo(responses, address.Operations);
        return responses;
    }

    private static Extension Own(OperationSpec operation)
    {
        Extension extension = new();
        foreach (var (name, value) in Facts(operation))
        {
            extension.Add(name, value);
        }

        return extension;
    }

    /// <summary>What OpenAPI has no word for, and what of it differs between operations at one address.</summary>
    private static IEnumerable<(string Name, JsonNode? Value)> Facts(OperationSpec operation) =>
        [
            ("scopes", operation.Scopes.Count == 0 ? null : Extension.Array(operation.Scopes)),
            ("auth", operation.Auth),
            ("quota", operation.Quota),
            ("repeatable", operation.Repeatable),
            ("returns", operation.Returns.ToString()),
            ("rules", RelationList.Create(operation)),
            ("errors", operation.Errors.Count == 0 ? null : Extension.Array(operation.Errors)),
            (
                "advice",
                operation.Advice.Count == 0
                    ? null
                    : Extension.Object(operation.Advice.Select(advice => (advice.Error, (JsonNode?)JsonValue.Create(advice.Text))))
            ),
            ("since", operation.Since),
            ("deprecated", operation.Deprecated is { } deprecated ? Extension.From(deprecated) : null),
        ];

    private JsonArray Shared(SharedAddress address) =>
        new([
            .. address.Operations.Select(item =>
                Extension.Object([
                    ("operationId", item.FullName),
                    ("path", Addresses.PathOf(names.Api, item)),
                    ("summary", item.Doc),
                    ("description", item.Remarks),
                    ("source", item.Source),
                    ("schema", $"#/components/schemas/{item.Returns.Leaf.Name}"),
                    ("parameters", Extension.Array(item.Parameters.Select(parameter => parameter.Key))),
                    .. Facts(item),
                ])
            ),
        ]);
}
