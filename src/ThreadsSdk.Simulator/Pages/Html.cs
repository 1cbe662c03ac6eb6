using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Writes plain pages without scripts, which load nothing from elsewhere.</summary>
internal static class Html
{
    private const string Policy =
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>What a page may do that other sites show in a frame.</summary>
    private const string PolicyInFrames =
        "default-src 'none'; img-src 'self'; media-src 'self'; script-src 'self'; style-src 'unsafe-inline'; base-uri 'none'";

    private static readonly string Style = ReadStyle();

    public static string Text(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    /// <summary>Determines whether a browser asks, rather than a program.</summary>
    public static bool IsWanted(HttpRequest request) => request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "text/html");

    /// <summary>Determines whether a page is asked for, or what its header would be, as programs do that wait for a server to start.</summary>
    public static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    public static Task WriteAsync(HttpContext http, string title, string body, int status = StatusCodes.Status200OK, bool isFramed = false)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = isFramed ? PolicyInFrames : Policy;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return http.Response.WriteAsync(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + $"<title>{Text(title)}</title><style>{Style}</style></head><body><main>{body}</main>"
                + "<footer>Threads, simulated. Nothing here reaches Meta.</footer></body></html>"
        );
    }

    private static string ReadStyle()
    {
        using var reader = new StreamReader(typeof(Html).Assembly.GetManifestResourceStream("pages/style.css")!);
        return reader.ReadToEnd();
    }
}
