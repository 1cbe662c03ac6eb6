using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Calls;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Writes an error of the spec as a page, for a person in a browser.</summary>
internal static class RefusalPage
{
    public static Task WriteAsync(HttpContext http, Refusal refusal, string traceId)
    {
        var error = refusal.Error;
        var body = new StringBuilder("<h1>This does not work</h1>");
        body.Append($"<p>{Html.Text(refusal.Detail ?? error.Doc)}</p><p>{Html.Text(error.Advice)}</p><dl class=\"list\">");
        Row(body, "Error code", error.Code?.ToString(CultureInfo.InvariantCulture));
        Row(body, "Subcode", error.Subcode?.ToString(CultureInfo.InvariantCulture));
        Row(body, "Message", refusal.Text(http.Request.Method));
        Row(body, "Name in the SDK", $"{nameof(ThreadsError)}.{error.CSharp}");
        Row(body, "Trace", traceId);
        return Html.WriteAsync(http, "This does not work", body.Append("</dl>").ToString(), error.Status);
    }

    private static void Row(StringBuilder body, string name, string? value)
    {
        if (value is not null)
        {
            body.Append($"<div><dt>{name}</dt><dd><code>{Html.Text(value)}</code></dd></div>");
        }
    }
}
