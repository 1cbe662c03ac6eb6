using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>
/// Serves the description of the API as OpenAPI, with the address of this simulator. The document is made when the package is built, or
/// given in the options: the library that writes it is no dependency, since web apps that bring another version of it would not compile.
/// </summary>
internal sealed class OpenApiPage(Uri address, string? document, bool isBuiltInWhole) : IPage
{
    public const string Path = "/openapi.json";

    // Of OpenAPI.
    private static readonly string[] FlowAddresses = ["authorizationUrl", "tokenUrl", "refreshUrl"];

    private readonly Lazy<string?> _text = new(() => document is null && !isBuiltInWhole ? null : AtHome(document ?? BuiltIn(), address));

    public bool Serves(HttpRequest request) => request.Path == Path && Html.IsRead(request);

    public Task ServeAsync(HttpContext http)
    {
        if (_text.Value is not { } text)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            http.Response.ContentType = "text/plain; charset=utf-8";
            return http.Response.WriteAsync(
                "This simulator serves more than the spec it was built with, and was given no document for it. "
                    + $"Set {nameof(ThreadsSimulatorOptions)}.{nameof(ThreadsSimulatorOptions.OpenApiDocument)} to what `threads spec openapi` writes.\n",
                http.RequestAborted
            );
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.WriteAsync(text, http.RequestAborted);
    }

    /// <summary>Reads the document of the spec this package was built with.</summary>
    private static string BuiltIn()
    {
        using var reader = new StreamReader(typeof(OpenApiPage).Assembly.GetManifestResourceStream("pages/openapi.json")!);
        return reader.ReadToEnd();
    }

    private static string AtHome(string document, Uri address)
    {
        var root = JsonNode.Parse(document)!.AsObject();
        var origin = address.GetLeftPart(UriPartial.Authority);
        root["servers"] = new JsonArray(new JsonObject { ["url"] = origin, ["description"] = "This simulator." });
        var flows = (root["components"]?["securitySchemes"] as JsonObject ?? [])
            .Select(scheme => scheme.Value?["flows"])
            .OfType<JsonObject>()
            .SelectMany(flows => flows)
            .Select(flow => flow.Value)
            .OfType<JsonObject>();
        foreach (var flow in flows)
        {
            foreach (var name in FlowAddresses.Where(flow.ContainsKey))
            {
                flow[name] = origin + new Uri(flow[name]!.GetValue<string>()).PathAndQuery;
            }
        }

        return root.ToJsonString(new() { WriteIndented = true });
    }
}
