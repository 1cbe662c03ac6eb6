using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.Access;

/// <summary>Keeps pages of other sites, and those who are not logged in, from what only people of the app may do.</summary>
internal static class SameSite
{
    public static ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var isOpen = http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        return isOpen || (!HttpMethods.IsGet(http.Request.Method) && IsOfOtherSite(http.Request))
            ? ValueTask.FromResult<object?>(TypedResults.StatusCode(StatusCodes.Status403Forbidden))
            : next(context);
    }

    /// <summary>Every browser says where a POST comes from. What is no browser sends no cookie that it was not told to send.</summary>
    private static bool IsOfOtherSite(HttpRequest request)
    {
        if (request.Headers.Origin is [{ Length: > 0 } origin])
        {
            return !Uri.TryCreate(origin, UriKind.Absolute, out var site) || !IsOwn(site, request.Host);
        }

        return request.Headers.Origin.Count > 1
            || (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } relation && relation is not ["same-origin" or "none"]);
    }

    /// <summary>Compares name and port. The scheme says nothing where a proxy has taken https off.</summary>
    private static bool IsOwn(Uri site, HostString host) =>
        string.Equals(site.Host, host.Host, StringComparison.OrdinalIgnoreCase)
        && (site.Port == host.Port || (host.Port is null && site.IsDefaultPort));
}
