using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace ThreadsSdk.AspNetCore.Errors;

/// <summary>Responds to what the SDK throws with a description, or with another login.</summary>
internal sealed class ThreadsExceptionHandler(IProblemDetailsService problems, IAuthenticationSchemeProvider? schemes = null)
    : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (ThreadsProblem.From(exception) is not { } problem)
        {
            return false;
        }

        if (problem.Status == StatusCodes.Status401Unauthorized && await ChallengeAsync(httpContext).ConfigureAwait(false))
        {
            return true;
        }

        httpContext.Response.StatusCode = problem.Status!.Value;
        if (RetryAfter(exception) is { } wait)
        {
            httpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        return await WriteAsync(httpContext, problem, exception).ConfigureAwait(false);
    }

    private async ValueTask<bool> WriteAsync(HttpContext context, ProblemDetails problem, Exception exception) =>
        await problems
            .TryWriteAsync(
                new ProblemDetailsContext
                {
                    HttpContext = context,
                    ProblemDetails = problem,
                    Exception = exception,
                }
            )
            .ConfigureAwait(false);

    /// <summary>Sends a browser to log in again. A script that calls the app is told in its own language.</summary>
    private async ValueTask<bool> ChallengeAsync(HttpContext context)
    {
        if (
            !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            || schemes is null
            || await schemes.GetSchemeAsync(ThreadsAuthenticationDefaults.AuthenticationScheme).ConfigureAwait(false) is null
        )
        {
            return false;
        }

        // The cookie may be good still, and only the login it stands for be gone: the scheme of the cookie would let the user in again.
        await context
            .ChallengeAsync(
                ThreadsAuthenticationDefaults.AuthenticationScheme,
                new AuthenticationProperties { RedirectUri = PageOf(context) }
            )
            .ConfigureAwait(false);
        return true;
    }

    /// <summary>Gets the page the browser shows, or was to show. A form is not sent again: its page is shown.</summary>
    private static string PageOf(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
        {
            var path = context.Features.Get<IExceptionHandlerPathFeature>()?.Path is { Length: > 0 } asked
                ? new PathString(asked)
                : request.Path;
            return request.PathBase + path + request.QueryString;
        }

        return
            Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var page)
            && page.Scheme == request.Scheme
            && page.Authority == request.Host.Value
            ? page.PathAndQuery
            : request.PathBase.Add("/").Value!;
    }

    private static TimeSpan? RetryAfter(Exception exception) =>
        exception switch
        {
            ThreadsApiException api => api.RetryAfter ?? api.Usage?.TimeToRegainAccess,
            _ => null,
        };
}
