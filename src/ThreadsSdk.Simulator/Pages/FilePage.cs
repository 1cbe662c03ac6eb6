using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Content;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Serves media files, made from their names so that none has to be stored.</summary>
internal sealed class FilePage : IPage
{
    public bool Serves(HttpRequest request) =>
        Html.IsRead(request) && request.Path.StartsWithSegments("/" + SiteLinks.Files, out var rest) && rest.HasValue;

    public async Task ServeAsync(HttpContext http)
    {
        var name = Path.GetFileName(http.Request.Path.Value!);
        var (type, content) = Path.GetExtension(name) switch
        {
            ".png" => ("image/png", PngImage.Create(name)),
            ".gif" => ("image/gif", Placeholders.Gif),
            ".mp4" => ("video/mp4", Placeholders.Mp4),
            ".mp3" => ("audio/mpeg", Placeholders.Mp3),
            _ => ("", null),
        };
        if (content is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = type;
        http.Response.ContentLength = content.Length;
        await http.Response.Body.WriteAsync(content, http.RequestAborted);
    }
}
