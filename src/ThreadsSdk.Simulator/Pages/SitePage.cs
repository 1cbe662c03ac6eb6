using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Pages;

/// <summary>Serves the website: the users, a user's posts, and one post with its replies.</summary>
internal sealed class SitePage(SimulatorState state, SiteLinks links) : IPage
{
    public bool Serves(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && (request.Path == "/" || request.Path.Value!.StartsWith("/@", StringComparison.Ordinal) || request.Path.StartsWithSegments("/t"));

    public Task ServeAsync(HttpContext http)
    {
        string? body;
        lock (state.Gate)
        {
            body = Body(http.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries));
        }

        return body is null
            ? Html.WriteAsync(http, "Not found", "<h1>Not found</h1>", StatusCodes.Status404NotFound)
            : Html.WriteAsync(http, "Threads, simulated", body);
    }

    private string? Body(string[] path) =>
        path switch
        {
            [] => "<h1>Threads, simulated</h1>"
                + string.Concat(
                    state.Users.Select(user => $"<p><a href=\"/@{user.Username}\">@{user.Username}</a> {Html.Text(user.Name)}</p>")
                )
                + $"<p>The API is described at <a href=\"{OpenApiPage.Path}\">{OpenApiPage.Path}</a>, as OpenAPI.</p>",
            [['@', .. var name]] => state.UserByName(name) is { } user ? User(user) : null,
            [['@', ..], "post", var code] => Post(code),
            ["t", var code] => Post(code),
            _ => null,
        };

    private string User(User user) =>
        $"<h1>{Html.Text(user.Name)}</h1><p>{Html.Text(user.Biography)}</p>"
        + string.Concat(
            state.Posts.Where(post => post.Author == user && post.IsShown && !post.IsReply && !post.IsItem).Newest().Select(Article)
        );

    private string? Post(string code) =>
        state.PostByShortcode(code) is not { IsShown: true } post
            ? null
            : Article(post) + string.Concat(post.Replies.Where(reply => reply.IsVisibleTo(null)).Newest().Reverse().Select(Article));

    private string Article(PostNode post)
    {
        var time = post.PublishedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var link = Html.Text(links.Permalink(post));
        var text = new StringBuilder($"<article><p class=\"by\">@{post.Author.Username} · <a href=\"{link}\">{time}</a></p>");
        text.Append($"<p>{Html.Text(post.Text)}</p>");
        if (links.Media(post) is { } media && media.EndsWith(".png", StringComparison.Ordinal))
        {
            text.Append($"<img src=\"{Html.Text(media)}\" alt=\"{Html.Text(post.AltText)}\">");
        }

        return text.Append("</article>").ToString();
    }
}
