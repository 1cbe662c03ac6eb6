using Microsoft.AspNetCore.Http;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Serves the icon that every browser asks for, so that no log is full of errors about it.</summary>
internal sealed class FaviconPage : IPage
{
    private const string Path = "/favicon.ico";
    private const byte Size = 32;

    private static readonly byte[] Icon = Create(PngImage.Create("favicon", Size));

    public bool Serves(HttpRequest request) => request.Path == Path && Html.IsRead(request);

    public async Task ServeAsync(HttpContext http)
    {
        http.Response.ContentType = "image/x-icon";
        http.Response.ContentLength = Icon.Length;
        http.Response.Headers.CacheControl = "max-age=86400";
        await http.Response.Body.WriteAsync(Icon, http.RequestAborted);
    }

    /// <summary>Puts the header of an icon file with one image in front of a PNG.</summary>
    private static byte[] Create(byte[] png)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write([0, 0, 1, 0, 1, 0, Size, Size, 0, 0, 1, 0, 8, 0]);
        writer.Write(png.Length);
        writer.Write((int)file.Position + sizeof(int));
        writer.Write(png);
        return file.ToArray();
    }
}
