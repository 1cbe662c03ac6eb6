using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Plain pages without scripts.</summary>
internal static class Html
{
    private const string Style =
        "body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#111}"
        + "img{max-width:100%;border-radius:.5rem}code{overflow-wrap:anywhere}button,select{font:inherit;padding:.4rem .9rem}"
        + ".by{color:#555}article{border-top:1px solid #ddd;padding:.5rem 0}";

    public static string Text(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    public static Task WriteAsync(HttpContext http, string title, string body, int status = StatusCodes.Status200OK)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(
            $"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
            + $"<title>{Text(title)}</title><style>{Style}</style><body>{body}</body></html>");
    }
}
