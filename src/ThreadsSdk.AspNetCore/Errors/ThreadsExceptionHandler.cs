using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using ThreadsSdk.AspNetCore.Addresses;
using ThreadsSdk.AspNetCore.Authentication;

namespace ThreadsSdk.AspNetCore.Errors;

/// <summary>Responds to what the SDK throws with a description, or with another login.</summary>
internal sealed class ThreadsExceptionHandler(
    IProblemDetailsService problems,
    IEnumerable<ThreadsScheme> schemes,
    TimeProvider? clock = null
) : IExceptionHandler
{
    /// <summary>Where a login says that it was asked for here, and when.</summary>
    private const string AskedKey = "threads.asked";

    // Whoever was sent to log in just now and is refused again would go in a circle.
    private static readonly TimeSpan JustNow = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

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

        await WriteAsync(httpContext, problem, exception).ConfigureAwait(false);
        return true;
    }

    private async Task WriteAsync(HttpContext context, ProblemDetails problem, Exception exception)
    {
        var details = new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = problem,
            Exception = exception,
        };
        if (!await problems.TryWriteAsync(details).ConfigureAwait(false))
        {
            // The caller takes no JSON. A status alone would become a page of the browser's own, or an error of the framework's.
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync($"{problem.Title}: {problem.Detail}", context.RequestAborted).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a browser to log in again. A script that calls the app is told in its own language.</summary>
    private async ValueTask<bool> ChallengeAsync(HttpContext context)
    {
        if (
            !context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            || schemes.FirstOrDefault() is not { } scheme
            || await WasJustAskedAsync(context).ConfigureAwait(false)
        )
        {
            return false;
        }

        // The cookie may be good still, and only the login it stands for be gone: the scheme of the cookie would let the user in again.
        var page = LocalAddress.OrStart(PageOf(context), context.Request);
        var login = new AuthenticationProperties { RedirectUri = page };
        login.Items[AskedKey] = _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        await context.ChallengeAsync(scheme.Name, login).ConfigureAwait(false);
        return true;
    }

    /// <summary>Determines whether the user has logged in a moment ago because this class had asked for it.</summary>
    private async Task<bool> WasJustAskedAsync(HttpContext context)
    {
        if (context.User.FindThreadsUserId() is null)
        {
            return false;
        }

        var login = await context.AuthenticateAsync().ConfigureAwait(false);
        return login.Properties?.Items.TryGetValue(AskedKey, out var asked) == true
            && long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && DateTimeOffset.FromUnixTimeSeconds(seconds) > _clock.GetUtcNow() - JustNow;
    }

    /// <summary>Gets the page the browser shows, or was to show. A form is not sent again: its page is shown.</summary>
    private static string? PageOf(HttpContext context)
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
            : null;
    }

    private static TimeSpan? RetryAfter(Exception exception) =>
        exception switch
        {
            ThreadsApiException api => api.RetryAfter ?? api.Usage?.TimeToRegainAccess,
            _ => null,
        };
}
