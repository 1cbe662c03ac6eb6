using Microsoft.AspNetCore.Http;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>
/// Represents a request as it came over HTTP. Like Meta, it does not tell query, form and JSON apart.
/// </summary>
internal sealed record ApiRequest(string Method, string Path, IReadOnlyDictionary<string, string> Parameters, string? Bearer)
{
    private const string BearerScheme = "Bearer ";

    /// <summary>Gets the names of the parameters that came in a JSON body.</summary>
    public IReadOnlySet<string> Json { get; private init; } = new HashSet<string>();

    public static async Task<ApiRequest> ReadAsync(HttpRequest request)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
        {
            parameters[name] = values[^1] ?? "";
        }

        if (request.HasFormContentType)
        {
            foreach (var (name, values) in await FormBody.ReadAsync(request))
            {
                parameters[name] = values[^1] ?? "";
            }
        }

        var json = request.HasJsonContentType() ? await JsonBody.ReadAsync(request) : [];
        foreach (var (name, value) in json)
        {
            parameters[name] = value;
        }

        var header = request.Headers.Authorization.ToString();
        var bearer = header.StartsWith(BearerScheme, StringComparison.OrdinalIgnoreCase) ? header[BearerScheme.Length..].Trim() : null;
        return new ApiRequest(request.Method, request.Path.Value ?? "/", parameters, bearer)
        {
            Json = json.Keys.ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>Returns the value of a parameter, by whichever of its names it came; null when it is missing or empty.</summary>
    public string? Given(ParameterSpec parameter) =>
        Given(parameter.Key) ?? parameter.Aliases.Select(Given).FirstOrDefault(value => value is not null);

    /// <summary>Returns the value of a parameter; null when it is missing or empty.</summary>
    public string? Given(string name) => Parameters.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
