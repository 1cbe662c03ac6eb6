using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Makes the responses that tell of an error, with the errors the spec knows as examples.</summary>
internal sealed class Errors(SpecNames names, Schemas schemas, OpenApiDocument document)
{
    /// <summary>The name of the response for errors that no operation lists as its own.</summary>
    public const string Response = "Error";

    private const string JsonType = "application/json";

    // What the spec calls the models around an error; their members are found by their C# names.
    private const string Envelope = "ErrorResponse";
    private const string Inner = "GraphError";

    private readonly ModelSpec? _inner = names.Spec.Models.FirstOrDefault(model => model.Name == Inner);

    /// <summary>Returns every error that a call can get, by its name.</summary>
    public IEnumerable<(string Key, IOpenApiExample Example)> Examples() =>
        Callable().Select(error => (error.Key, (IOpenApiExample)Example(error)));

    /// <summary>Returns the response of any call that fails. Its examples are the errors that are special to no operation.</summary>
    public OpenApiResponse General()
    {
        var special = names.Operations.SelectMany(operation => operation.Errors).ToHashSet(StringComparer.Ordinal);
        return Create("The call failed. The examples show what any call may get.", Callable().Where(error => !special.Contains(error.Key)));
    }

    /// <summary>Adds the errors that are special to operations, by their status, and the way to all others.</summary>
    public void AddTo(OpenApiResponses responses, IEnumerable<OperationSpec> operations)
    {
        var own = operations.SelectMany(operation => operation.Throws).DistinctBy(error => error.Key, StringComparer.Ordinal);
        foreach (var status in own.GroupBy(error => error.Status).OrderBy(status => status.Key))
        {
            responses.Add(
                status.Key.ToString(CultureInfo.InvariantCulture),
                Create("The call failed. The examples show the errors that are special to it.", status)
            );
        }

        responses.Add("4XX", new OpenApiResponseReference(Response, document));
        responses.Add("5XX", new OpenApiResponseReference(Response, document));
    }

    private IEnumerable<ErrorSpec> Callable() => names.Spec.Errors.Where(error => !error.IsOfWindow);

    private OpenApiResponse Create(string description, IEnumerable<ErrorSpec> errors)
    {
        Dictionary<string, IOpenApiExample> examples = new(StringComparer.Ordinal);
        foreach (var error in errors)
        {
            examples.Add(error.Key, new OpenApiExampleReference(error.Key, document));
        }

        return new OpenApiResponse
        {
            Description = description,
            Content = new Dictionary<string, IOpenApiMediaType>(StringComparer.Ordinal)
            {
                [JsonType] = new OpenApiMediaType
                {
                    Schema = names.Spec.Models.Any(model => model.Name == Envelope)
                        ? schemas.Reference(Envelope)
                        : new OpenApiSchema { Type = JsonSchemaType.Object },
                    Examples = examples.Count > 0 ? examples : null,
                },
            },
        };
    }

    private OpenApiExample Example(ErrorSpec error) =>
        new()
        {
            Summary = error.Doc,
            Description = error.Advice,
            Value = Extension.Object((names.Wire.Error, Body(error))),
            Extensions = new Extension()
                .Add(
                    "error",
                    Extension.Object(
                        ("code", error.Code),
                        ("through", error.Through),
                        ("subcode", error.Subcode),
                        ("symbol", error.Symbol),
                        ("kind", error.Kind),
                        ("retry", error.Retry),
                        ("status", error.Status),
                        ("names_scopes", error.NamesScopes ? true : null)
                    )
                )
                .Fields,
        };

    private JsonObject Body(ErrorSpec error)
    {
        return Extension.Object(
            new (string? Key, JsonNode? Value)[]
            {
                (Key("Message"), error.MessageAbout("…", "…")),
                (Key("Type"), error.Type),
                (Key("Code"), error.Code),
                (Key("ErrorSubcode"), error.Subcode),
                (Key("ErrorUserTitle"), error.Title),
            }
                .Where(member => member.Key is not null)
                .Select(member => (member.Key!, member.Value))
        );

        string? Key(string csharp) => _inner?.Properties.FirstOrDefault(property => property.CSharp == csharp)?.Key;
    }
}
