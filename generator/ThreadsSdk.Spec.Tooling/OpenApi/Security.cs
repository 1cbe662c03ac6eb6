using Microsoft.OpenApi;
using ThreadsSdk.Spec.Tooling.Drift;

namespace ThreadsSdk.Spec.Tooling.OpenApi;

/// <summary>Says how a call proves who makes it.</summary>
internal sealed class Security(SpecNames names, OpenApiDocument document)
{
    private const string OAuth = "oauth2";
    private const string Bearer = "bearer";
    private const string Query = "query";
    private const string App = "app";

    // OAuth 2, not Meta: the value of grant_type that exchanges a code.
    private const string CodeGrant = "authorization_code";

    private readonly UrlSpec? _window = names.Spec.Urls.FirstOrDefault(url => url.Parameters.Any(IsScopes));

    private readonly OperationSpec? _exchange = names.Operations.FirstOrDefault(operation =>
        operation.Parameters.Any(parameter => parameter.Value == CodeGrant)
    );

    public Dictionary<string, IOpenApiSecurityScheme> Schemes()
    {
        Dictionary<string, IOpenApiSecurityScheme> schemes = new(StringComparer.Ordinal);
        if (_window is not null && _exchange is not null)
        {
            schemes.Add(OAuth, Flow(_window, _exchange));
        }

        schemes.Add(
            Bearer,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A token of a user, in the header Authorization.",
            }
        );
        schemes.Add(
            Query,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Query,
                Name = names.Api.TokenParameter,
                Description = "The same token in the address, as Meta's examples show it. Addresses end up in logs: prefer the header.",
            }
        );
        if (names.Operations.Any(operation => operation.Auth == "app"))
        {
            schemes.Add(
                App,
                new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "A token of the app itself, in the header Authorization.",
                }
            );
        }

        return schemes;
    }

    /// <summary>Returns the ways, any of which is enough; none for a call without a token.</summary>
    public List<OpenApiSecurityRequirement> Of(IEnumerable<OperationSpec> operations)
    {
        List<OpenApiSecurityRequirement> result = [];
        var all = operations.ToList();
        if (_window is not null && _exchange is not null)
        {
            foreach (var scopes in all.Where(item => item.Auth == "user").Select(item => item.Scopes).Distinct())
            {
                result.Add(Require(OAuth, scopes));
            }
        }

        if (all.Any(item => item.Auth == "user"))
        {
            result.AddRange([Require(Bearer, []), Require(Query, [])]);
        }

        if (all.Any(item => item.Auth == "app"))
        {
            result.Add(Require(App, []));
        }

        return result;
    }

    private static bool IsScopes(ParameterSpec parameter) =>
        parameter.Type.Kind == TypeKind.CommaSeparated && parameter.Type.Leaf.Name == ScopeSpec.EnumName;

    private OpenApiSecurityRequirement Require(string scheme, IEnumerable<string> scopes) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [.. scopes] };

    private OpenApiSecurityScheme Flow(UrlSpec window, OperationSpec exchange) =>
        new()
        {
            Type = SecuritySchemeType.OAuth2,
            Description = window.Doc,
            Flows = new OpenApiOAuthFlows
            {
                AuthorizationCode = new OpenApiOAuthFlow
                {
                    AuthorizationUrl = new Uri(names.Api.Hosts.First(host => host.Key == window.Host).Url + window.Path),
                    TokenUrl = new Uri(names.Api.Hosts.First(host => host.Key == "graph").Url + Addresses.PathOf(names.Api, exchange)),
                    Scopes = names.Spec.Scopes.ToDictionary(scope => scope.Key, scope => scope.Doc, StringComparer.Ordinal),
                },
            },
        };
}
