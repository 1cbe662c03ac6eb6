using System.Globalization;
using ThreadsSdk.Simulator.Calls;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Writes the address of another page. Like Meta's it holds the token, which is why no client should keep or print it.</summary>
internal static class PageLink
{
    public static string Write(ApiCall call, string cursorName, string cursor, int size) =>
        Write(call, (call.Spec.Api.Names.Limit, size.ToString(CultureInfo.InvariantCulture)), (cursorName, cursor));

    /// <summary>Writes the address of the same call with other parameters.</summary>
    public static string Write(ApiCall call, params ReadOnlySpan<(string Name, string Value)> changed)
    {
        var names = call.Spec.Api.Names;
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (call.Token is { } token)
        {
            parameters[call.Spec.Api.TokenParameter] = token.Text;
        }

        var path = call.Operation.Parameters.Where(parameter => parameter.In == "path").Select(parameter => parameter.Key).ToList();
        foreach (var (name, value) in call.Values)
        {
            if (name != names.Before && name != names.After && !path.Contains(name))
            {
                parameters[name] = value;
            }
        }

        foreach (var (name, value) in changed)
        {
            parameters[name] = value;
        }

        var query = string.Join("&", parameters.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return new UriBuilder(call.Address) { Path = call.Request.Path, Query = query }
            .Uri
            .AbsoluteUri;
    }
}
