using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Serves the app's own redirect URI: shows what the browser was sent back with.</summary>
internal sealed class CallbackPage : IPage
{
    public const string Path = "/callback";

    public bool Serves(HttpRequest request) => request.Path == Path && Html.IsRead(request);

    public Task ServeAsync(HttpContext http) =>
        Html.WriteAsync(
            http,
            "Back at the app",
            "<h1>Back at the app</h1><p>This page stands for the app that asked. The browser was sent back to it with:</p><dl class=\"list\">"
                + string.Concat(
                    http.Request.Query.Select(pair =>
                        $"<div><dt>{Html.Text(pair.Key)}</dt><dd><code>{Html.Text(pair.Value)}</code></dd></div>"
                    )
                )
                + "</dl>"
        );
}
