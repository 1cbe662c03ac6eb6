using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Control;
using ThreadsSdk.Simulator.Pages;

namespace ThreadsSdk.Simulator.Face;

/// <summary>Serves the style and the scripts of the pages.</summary>
internal sealed class AssetPage : IPage
{
    /// <summary>The script of the page about the control API.</summary>
    public const string ReferenceScript = ControlPage.Path + "/reference.js";

    private static readonly Dictionary<string, (string Type, byte[] Content)> Assets = new(StringComparer.Ordinal)
    {
        [ControlPage.Path + "/face.css"] = ("text/css; charset=utf-8", Read("face.css")),
        [ControlPage.Path + "/face.js"] = ("text/javascript; charset=utf-8", Read("face.js")),
        [ReferenceScript] = ("text/javascript; charset=utf-8", Read("reference.js")),
    };

    public bool Serves(HttpRequest request) => Html.IsRead(request) && Assets.ContainsKey(request.Path.Value!);

    public async Task ServeAsync(HttpContext http)
    {
        var (type, content) = Assets[http.Request.Path.Value!];
        http.Response.ContentType = type;
        http.Response.ContentLength = content.Length;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(AssetPage).Assembly.GetManifestResourceStream("face/" + name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
