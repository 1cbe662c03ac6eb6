using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Cli.Login;

/// <summary>Writes the page that the browser shows when it comes back. It repeats nothing of the address.</summary>
internal static class CallbackPages
{
    public static Task WriteAsync(HttpContext http, int status, string title, string text)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.Connection = "close";
        return http.Response.WriteAsync(
            $"""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>threads: {title}</title>
            <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
            <body style="font: 18px/1.5 system-ui; max-width: 32em; margin: 15vh auto; padding: 0 1em"><h1>{title}</h1><p>{text}</p></body></html>
            """
        );
    }
}
