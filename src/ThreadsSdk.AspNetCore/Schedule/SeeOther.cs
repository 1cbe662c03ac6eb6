using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.AspNetCore.Schedule;

/// <summary>Sends a browser from a form that was accepted to a page, so that reloading it sends nothing again.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
