using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Calls;

/// <summary>
/// Represents a request as it came over HTTP. Like Meta, it does not tell query and form apart, and reads no JSON bodies.
/// </summary>
internal sealed record ApiRequest(string Method, string Path, IReadOnlyDictionary<string, string> Parameters, string? Bearer)
{
    private const string BearerScheme = "Bearer ";

    public static async Task<ApiRequest> ReadAsync(HttpRequest request)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
        {
            parameters[name] = values[^1] ?? "";
        }

        if (request.HasFormContentType)
        {
            foreach (var (name, values) in await request.ReadFormAsync(request.HttpContext.RequestAborted))
            {
                parameters[name] = values[^1] ?? "";
            }
        }

        var header = request.Headers.Authorization.ToString();
        var bearer = header.StartsWith(BearerScheme, StringComparison.OrdinalIgnoreCase) ? header[BearerScheme.Length..].Trim() : null;
        return new ApiRequest(request.Method, request.Path.Value ?? "/", parameters, bearer);
    }

    /// <summary>Returns the value of a parameter; null when it is missing or empty.</summary>
    public string? Given(string name) => Parameters.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
