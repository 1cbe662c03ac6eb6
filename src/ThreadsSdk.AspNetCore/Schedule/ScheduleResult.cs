using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.AspNetCore.Schedule.Html;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Writes a page that runs no script and reaches nothing but this app.</summary>
internal sealed class ScheduleResult(int status, ScheduleModel model) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'nonce-{nonce}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";

        // With no-referrer a browser would name no origin for the forms of the page either.
        response.Headers["Referrer-Policy"] = "same-origin";
        return response.WriteAsync(PageShell.Write(model, nonce).ToString(), httpContext.RequestAborted);
    }
}
