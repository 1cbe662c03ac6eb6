using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Scalar.AspNetCore;
using ThreadsSdk.Simulator.Control;
using ThreadsSdk.Simulator.Face;

namespace ThreadsSdk.Simulator.Server;

/// <summary>Shows what the control API says of itself, by Scalar. All that Scalar would load from its makers, or send them, is off.</summary>
internal static class ControlReference
{
    // Scalar writes style elements as it goes; of scripts only those run that its own page names.
    private const string Policy =
        "connect-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; default-src 'none'; script-src ";

    public static void Use(IApplicationBuilder app)
    {
        app.Use(
            (http, next) =>
            {
                if (!http.Request.Path.StartsWithSegments(ControlPage.Reference))
                {
                    return next(http);
                }

                if (!LocalRequest.IsAllowed(http.Request))
                {
                    http.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                }

                http.Response.OnStarting(() => Protect(http));
                return next(http);
            }
        );
        app.UseRouting();
        app.UseEndpoints(endpoints => endpoints.MapScalarApiReference(ControlPage.Reference, Configure));
    }

    private static void Configure(ScalarOptions options)
    {
        options.OpenApiRoutePattern = ControlPage.Path + ControlPage.Document;
        options.Title = "Control API · Threads, simulated";
        options.Favicon = "/favicon.ico";
        options.DynamicNonce = true;
        options.JavaScriptConfiguration = AssetPage.ReferenceScript;
        options.DefaultFonts = false;
        options.Telemetry = false;
        options.ProxyUrl = null;
        options.Agent = new ScalarAgentOptions { Disabled = true };
        options.Mcp = new ScalarMcpOptions { Disabled = true };
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        options.HideClientButton = true;
    }

    private static Task Protect(HttpContext http)
    {
        var nonce = http.Items[ScalarOptions.NonceHttpContextItemKey];
        http.Response.Headers.ContentSecurityPolicy = Policy + (nonce is null ? "'none'" : $"'nonce-{nonce}'");
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers["Referrer-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
