using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Microsoft.OpenApi.YamlReader;
using ThreadsSdk.Spec.Tooling.OpenApi;
using YamlDotNet.Core;

namespace ThreadsSdk.Spec.Tooling.Drift.Reading;

/// <summary>Reads OpenAPI 3 documents, JSON or YAML.</summary>
internal static class OpenApiReader
{
    private const string NextStep = "Give an OpenAPI 3 document, as JSON or YAML. A Postman collection is compared with --postman.";
    private const uint MostNodes = 1_000_000;
    private const int MostNamesShown = 5;

    /// <exception cref="SpecToolingException">The text is no such document.</exception>
    public static ExternalApi Read(string path, string text)
    {
        var document = Parse(path, text);
        return new ExternalApi(
            ExternalApi.OpenApi,
            [.. (document.Paths ?? []).SelectMany(item => Operations(document, item.Key, item.Value))]
        )
        {
            Scopes = [.. Scopes(document)],
        };
    }

    private static OpenApiDocument Parse(string path, string text)
    {
        var settings = new OpenApiReaderSettings();

        // Counts while it reads, and stops there: what is nested without end, or grows by its aliases, costs nothing.
        settings.TryAddReader(OpenApiConstants.Yaml, new OpenApiYamlReader(new OpenApiYamlReaderSettings { MaxNodeCount = MostNodes }));
        ReadResult result;
        try
        {
            Check(path, text);
            result = OpenApiDocument.Parse(text, settings: settings);
        }
        catch (YamlException exception)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{path}({exception.Start.Line},{exception.Start.Column})");
            throw new SpecToolingException($"{place} cannot be read as YAML: {exception.Message}", NextStep);
        }
        catch (Exception exception)
            when (exception
                    is JsonException
                        or OpenApiException
                        or OpenApiUnsupportedSpecVersionException
                        or InvalidOperationException
                        or ArgumentException
                        or FormatException
            )
        {
            throw new SpecToolingException($"{path} cannot be read as OpenAPI: {exception.Message}", NextStep);
        }

        return result switch
        {
            { Document: null } => throw new SpecToolingException(
                $"{path} cannot be read as OpenAPI: {result.Diagnostic?.Errors.FirstOrDefault()?.Message}",
                NextStep
            ),
            { Diagnostic.SpecificationVersion: OpenApiSpecVersion.OpenApi2_0 } => throw new SpecToolingException(
                $"{path} is not an OpenAPI 3 document, but one of version 2 (Swagger).",
                NextStep
            ),
            { Document.Paths: not { Count: > 0 } } => throw new SpecToolingException(
                $"{path} has no paths: there is nothing to compare with.",
                NextStep
            ),
            _ => result.Document,
        };
    }

    private static void Check(string path, string text)
    {
        var isJson = text.AsSpan().TrimStart() is ['{' or '[', ..];
        var names = isJson ? DocumentCheck.CheckJson(path, text) : DocumentCheck.CheckYaml(path, text);
        if (names?.Intersect(["openapi", "swagger"]).Any() != true)
        {
            throw new SpecToolingException($"{path} is no OpenAPI document: it has no 'openapi'; {Found(names)}.", NextStep);
        }
    }

    private static string Found(IReadOnlyList<string>? names) =>
        names switch
        {
            null => "it is a list or a text",
            [] => "it is empty",
            _ => $"at its top there is {string.Join(", ", names.Take(MostNamesShown).Select(name => $"'{name}'"))}"
                + (names.Count > MostNamesShown ? " and more" : ""),
        };

    private static IEnumerable<ExternalOperation> Operations(OpenApiDocument document, string template, IOpenApiPathItem item)
    {
        foreach (var (method, operation) in item.Operations ?? [])
        {
            var (host, path) = Address(Server(operation.Servers) ?? Server(item.Servers) ?? Server(document.Servers) ?? "", template);
            var title = operation.OperationId ?? $"{method.Method} {template}";
            ExternalOperation all = new(method.Method.ToUpperInvariant(), host, path, title)
            {
                Parameters = ExternalMember.Merge(
                    (item.Parameters ?? [])
                        .Concat(operation.Parameters ?? [])
                        .Where(parameter => parameter.In is ParameterLocation.Query && parameter.Name is not null)
                        .Select(parameter =>
                            OpenApiSchemas.Member(parameter.Name!, parameter.Schema) with
                            {
                                IsRequired = parameter.Required,
                            }
                        )
                        .Concat(Body(operation))
                ),
                Fields = Response(operation),
            };
            var shared = SharedOperation.ReadAll(operation);
            foreach (var one in shared)
            {
                yield return all with
                {
                    Path = Address("", one.Path).Path,
                    Title = one.Id,
                    Parameters = [.. all.Parameters.Where(parameter => one.Parameters.Contains(parameter.Key))],
                    Fields =
                        one.Schema is { } schema && document.Components?.Schemas?.TryGetValue(schema, out var result) == true
                            ? OpenApiSchemas.Members(result)
                            : [],
                };
            }

            if (shared.Count == 0)
            {
                yield return all;
            }
        }
    }

    /// <summary>Those of the flows of OAuth, and those that operations ask for.</summary>
    private static IEnumerable<ExternalMember> Scopes(OpenApiDocument document)
    {
        foreach (var (name, scheme) in document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
        {
            OpenApiOAuthFlow?[] flows =
            [
                scheme.Flows?.AuthorizationCode,
                scheme.Flows?.ClientCredentials,
                scheme.Flows?.Implicit,
                scheme.Flows?.Password,
                scheme.Flows?.DeviceAuthorization,
            ];
            yield return new ExternalMember($"security scheme {name}")
            {
                Values = [.. flows.SelectMany(flow => flow?.Scopes?.Keys ?? Enumerable.Empty<string>()).Distinct(StringComparer.Ordinal)],
            };
        }

        var operations = (document.Paths ?? [])
            .SelectMany(item => item.Value.Operations ?? [])
            .Select(operation => (Title: operation.Value.OperationId ?? operation.Key.Method, operation.Value.Security));
        foreach (var (title, security) in operations.Prepend((Title: "security", document.Security)))
        {
            yield return new ExternalMember(title)
            {
                Values =
                [
                    .. (security ?? [])
                        .SelectMany(requirement => requirement)
                        .Where(scheme => scheme.Key.Type is SecuritySchemeType.OAuth2)
                        .SelectMany(scheme => scheme.Value),
                ],
            };
        }
    }

    private static IReadOnlyList<ExternalMember> Body(OpenApiOperation operation) =>
        ExternalMember.Merge((operation.RequestBody?.Content?.Values ?? []).SelectMany(media => OpenApiSchemas.Members(media.Schema)));

    private static IReadOnlyList<ExternalMember> Response(OpenApiOperation operation) =>
        ExternalMember.Merge(
            (operation.Responses ?? [])
                .Where(response => response.Key.StartsWith('2'))
                .SelectMany(response => response.Value.Content?.Values ?? [])
                .SelectMany(media => OpenApiSchemas.Members(media.Schema).Concat(Examples(media)))
        );

    private static IEnumerable<ExternalMember> Examples(IOpenApiMediaType media) =>
        (media.Examples ?? new Dictionary<string, IOpenApiExample>())
            .Values.Select(example => example.Value)
            .Append(media.Example)
            .OfType<JsonNode>()
            .SelectMany(example => JsonMembers.TryRead(example.ToJsonString()) ?? []);

    /// <summary>The first server, with the usual values of its variables.</summary>
    private static string? Server(IList<OpenApiServer>? servers) =>
        servers is [{ Url: { } url } server, ..]
            ? (server.Variables ?? new Dictionary<string, OpenApiServerVariable>()).Aggregate(
                url,
                (text, variable) => text.Replace("{" + variable.Key + "}", variable.Value.Default, StringComparison.Ordinal)
            )
            : null;

    private static (string Host, IReadOnlyList<PathSegment> Path) Address(string server, string template)
    {
        var isAbsolute = Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
        var start = isAbsolute ? address!.AbsolutePath : server;
        List<PathSegment> segments = [.. (start + "/" + template).Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Segment)];
        return (isAbsolute ? address!.Authority : "", segments is [{ IsVersion: true }, ..] ? segments[1..] : segments);
    }

    private static PathSegment Segment(string text) => text is ['{', .. var name, '}'] ? new PathSegment("", name) : new PathSegment(text);
}
