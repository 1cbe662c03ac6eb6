using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Serves posts for frames in pages of others, and the script that makes the frames.</summary>
internal sealed class EmbedPage(SimulatorState state, SiteLinks links) : IPage
{
    private const string ScriptPath = "/" + SiteLinks.EmbedScript;

    private static readonly string Script = ReadScript();

    public bool Serves(HttpRequest request) => Html.IsRead(request) && (request.Path == ScriptPath || Shortcode(request) is not null);

    public Task ServeAsync(HttpContext http)
    {
        if (Shortcode(http.Request) is not { } shortcode)
        {
            http.Response.ContentType = "text/javascript; charset=utf-8";
            return http.Response.WriteAsync(Script, http.RequestAborted);
        }

        string? body;
        lock (state.Gate)
        {
            body = PostEmbed.Find(state, shortcode) is { } post ? Body(post) : null;
        }

        return body is null
            ? Html.WriteAsync(http, "Not found", "<p>This post is not available.</p>", StatusCodes.Status404NotFound, isFramed: true)
            : Html.WriteAsync(http, "Post on Threads, simulated", body, isFramed: true);
    }

    /// <summary>Returns the shortcode in the path; null when it is that of another page.</summary>
    private static string? Shortcode(HttpRequest request) =>
        request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [['@', ..], "post", var code, SiteLinks.Embedded] => code,
            ["t", var code, SiteLinks.Embedded] => code,
            _ => null,
        };

    private string Body(PostNode post)
    {
        var time = post.PublishedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var page = new StringBuilder($"<article><p class=\"by\">@{Html.Text(post.Author.Username)}</p><p>{Html.Text(post.Text)}</p>");
        foreach (var part in post.Children.DefaultIfEmpty(post))
        {
            page.Append(Media(part));
        }

        page.Append(
            $"<p class=\"by\"><a href=\"{Html.Text(links.Permalink(post))}\" target=\"_blank\">{time} on Threads</a></p></article>"
        );
        return page.Append($"<script src=\"{ScriptPath}\"></script>").ToString();
    }

    private string Media(PostNode post) =>
        links.Media(post) is not { } media ? ""
        : post.Kind == MediaType.Image ? $"<img src=\"{Html.Text(media)}\" alt=\"{Html.Text(post.AltText)}\">"
        : post.Kind == MediaType.Video
            ? $"<video controls src=\"{Html.Text(media)}\" poster=\"{Html.Text(links.Thumbnail(post))}\" title=\"{Html.Text(post.AltText)}\"></video>"
        : $"<audio controls src=\"{Html.Text(media)}\"></audio>";

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(EmbedPage).Assembly.GetManifestResourceStream("pages/embed.js")!);
        return reader.ReadToEnd();
    }
}
