using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Puts the document together.</summary>
internal sealed class DocumentBuilder
{
    private readonly OpenApiDocument _document = new();
    private readonly SpecNames _names;
    private readonly Schemas _schemas;
    private readonly Bounding _bounding;
    private readonly Errors _errors;
    private readonly Security _security;
    private readonly Webhooks _webhooks;
    private readonly Operations _operations;

    public DocumentBuilder(ThreadsSpecification spec)
    {
        _names = new SpecNames(spec);
        _bounding = new Bounding(spec);
        _schemas = new Schemas(_names, _document);
        _errors = new Errors(_names, _schemas, _document);
        _security = new Security(_names, _document);
        _webhooks = new Webhooks(_names, _schemas);
        _operations = new Operations(_names, _schemas, new Parameters(_names, _schemas, _bounding), _errors, _security, _document);
    }

    public OpenApiDocument Build()
    {
        var api = _names.Api;
        _document.Info = new OpenApiInfo
        {
            Title = api.Title,
            Version = $"{api.Version}-{api.Date}",
            Summary = api.Doc,
            Description = Text.Description(api),
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        _document.ExternalDocs = new OpenApiExternalDocs { Url = new Uri(api.Documentation), Description = "Meta's documentation." };
        _document.Servers =
        [
            .. api
                .Hosts.Where(host => host.Key == "graph")
                .SelectMany(host =>
                    host.Alternatives.Prepend(host.Url).Select(url => new OpenApiServer { Url = url, Description = host.Doc })
                ),
        ];
        _document.Tags = _names.Spec.Groups.Select(group => new OpenApiTag { Name = group.Name, Description = group.Doc }).ToHashSet();
        _document.Components = Components();
        _document.Paths = Paths();
        _document.Webhooks = Filled(_webhooks.All());
        _document.Extensions = new Extension().Add("limits", Limits()).Add("quotas", Quotas()).Fields;
        return _document;
    }

    private static Dictionary<string, T>? Filled<T>(IEnumerable<(string Name, T Item)> items)
    {
        var result = items.ToDictionary(item => item.Name, item => item.Item, StringComparer.Ordinal);
        return result.Count == 0 ? null : result;
    }

    private OpenApiComponents Components()
    {
        List<(string Name, IOpenApiSchema Schema)> named = [.. new Models(_names, _schemas, _bounding).All()];
        if (_webhooks.Change() is { } change)
        {
            named.Add(change);
        }

        return new OpenApiComponents
        {
            Schemas = Filled(named.OrderBy(item => item.Name, StringComparer.Ordinal)),
            Responses = Filled<IOpenApiResponse>([(Errors.Response, _errors.General())]),
            Examples = Filled(_errors.Examples()),
            SecuritySchemes = _security.Schemes(),
        };
    }

    private OpenApiPaths Paths()
    {
        OpenApiPaths paths = [];
        foreach (var same in new Addresses(_names).All().GroupBy(address => address.Path, StringComparer.Ordinal))
        {
            OpenApiPathItem item = new() { Operations = [] };
            foreach (var address in same)
            {
                item.Operations.Add(HttpMethod.Parse(address.Leading.Method), _operations.Create(address));
            }

            paths.Add(same.Key, item);
        }

        return paths;
    }

    private JsonObject? Limits() =>
        _names.Spec.Limits.Count == 0
            ? null
            : Extension.Object(
                _names.Spec.Limits.Select(limit =>
                    (
                        limit.Key,
                        (JsonNode?)
                            Extension.Object(
                                ("value", limit.Value),
                                ("unit", limit.Unit),
                                ("doc", limit.Doc),
                                ("since", limit.Since),
                                ("source", limit.Source)
                            )
                    )
                )
            );

    private JsonObject? Quotas() =>
        _names.Spec.Quotas.Count == 0
            ? null
            : Extension.Object(
                _names.Spec.Quotas.Select(quota =>
                    (
                        quota.Key,
                        (JsonNode?)
                            Extension.Object(
                                ("total", quota.Total),
                                ("seconds", quota.Seconds),
                                ("doc", quota.Doc),
                                ("source", quota.Source)
                            )
                    )
                )
            );
}
