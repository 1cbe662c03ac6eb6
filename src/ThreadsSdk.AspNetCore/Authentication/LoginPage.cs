using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ThreadsSdk.AspNetCore.Addresses;

namespace ThreadsSdk.AspNetCore.Authentication;

/// <summary>Writes the pages a browser ends on after a failed login, for an app that has none of its own.</summary>
internal static class LoginPage
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.25rem;color:#1c1c1e;background:#fff}"
        + "h1{font-size:1.4rem}a{color:#0b57d0}code{font-size:.9rem;overflow-wrap:anywhere}"
        + "@media(prefers-color-scheme:dark){body{color:#f2f2f7;background:#111}a{color:#8ab4f8}}";

    public static Task WriteFailureAsync(HttpContext context)
    {
        var failure = context.GetThreadsLoginFailure();
        var (title, text) = Words(failure?.Reason);
        var isForDevelopers = context.RequestServices.GetService<IHostEnvironment>()?.IsDevelopment() == true;
        return WriteAsync(
            context,
            StatusCodes.Status400BadRequest,
            title,
            text,
            failure?.Reason == ThreadsLoginFailureReason.AlreadyUsed ? "Go on" : "Try again",
            failure?.ReturnUrl,
            isForDevelopers ? failure?.Message : null
        );
    }

    public static Task WriteDeniedAsync(HttpContext context, string returnUrlParameter) =>
        WriteAsync(
            context,
            StatusCodes.Status403Forbidden,
            "You were not logged in",
            "Threads was not allowed to share your account with this app, so nothing has changed.",
            "Try again",
            context.Request.Query[returnUrlParameter],
            details: null
        );

    private static (string Title, string Text) Words(ThreadsLoginFailureReason? reason) =>
        reason switch
        {
            ThreadsLoginFailureReason.AlreadyUsed => (
                "This login was completed already",
                "The page of Threads was opened a second time. Nothing is wrong: go on to the app."
            ),
            ThreadsLoginFailureReason.WrongState or ThreadsLoginFailureReason.WrongBrowser => (
                "This login does not belong to this browser",
                "It took too long, was started elsewhere, or cookies are blocked. Start it again."
            ),
            ThreadsLoginFailureReason.NotGranted or ThreadsLoginFailureReason.Refused => (
                "Threads refused the login",
                "Try it again. If that does not help, tell the people who run this app."
            ),
            _ => ("The login failed", "Threads did not respond as expected. Try it again in a moment."),
        };

    private static Task WriteAsync(
        HttpContext context,
        int status,
        string title,
        string text,
        string link,
        string? returnUrl,
        string? details
    )
    {
        var html = HtmlEncoder.Default;
        var target = LocalAddress.OrStart(returnUrl, context.Request);
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        return context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{html.Encode(title)}</title><style>{Style}</style></head>
            <body><main><h1>{html.Encode(title)}</h1><p>{html.Encode(text)}</p>{(
                details is null ? "" : $"<p><code>{html.Encode(details)}</code></p>"
            )}<p><a href="{html.Encode(target)}">{html.Encode(link)}</a></p></main></body>
            </html>

            """,
            context.RequestAborted
        );
    }
}
