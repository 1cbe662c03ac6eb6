using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.UserData;

/// <summary>Shows a user that their data was deleted.</summary>
internal static class DeletionPage
{
    public static Task WriteAsync(HttpContext http, DateTimeOffset? deletedAt)
    {
        var response = http.Response;
        response.StatusCode = deletedAt is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Robots-Tag"] = "noindex";
        return response.WriteAsync(Html(deletedAt), http.RequestAborted);
    }

    private static string Html(DateTimeOffset? deletedAt)
    {
        var (title, text) = deletedAt is { } time
            ? (
                "Your data was deleted",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"What this app held about you was deleted on <time datetime=\"{time:yyyy-MM-ddTHH:mm:ssZ}\">{time:d MMMM yyyy 'at' HH:mm} UTC</time>."
                )
            )
            : ("No such code", "There is no deletion with this confirmation code, or it was long ago.");
        return $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{title}}</title>
            <style>body { font-family: system-ui, sans-serif; line-height: 1.5; margin: 2rem auto; max-width: 40rem; padding: 0 1rem }</style>
            </head>
            <body>
            <main>
            <h1>{{title}}</h1>
            <p>{{text}}</p>
            </main>
            </body>
            </html>

            """;
    }
}
