using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.Webhooks;

/// <summary>Writes texts, some of which were sent by others, so that no browser takes them for a page.</summary>
internal static class PlainText
{
    public static Task WriteAsync(HttpContext http, string text)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(text, http.RequestAborted);
    }
}
