using System.Globalization;
using System.Text.Encodings.Web;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Content;

/// <summary>Finds posts that pages of others may show, and creates the HTML that does it.</summary>
internal static class PostEmbed
{
    /// <summary>Returns the post; null when there is none that may be shown.</summary>
    public static PostNode? Find(SimulatorState state, string shortcode) =>
        state.PostByShortcode(shortcode) is { IsShown: true, Author.IsPrivate: false, Countries: null } post ? post : null;

    /// <summary>Creates a quote of the post, and the script that puts a frame with the post in its place.</summary>
    public static string Html(PostNode post, SiteLinks links, long width)
    {
        var permalink = Text(links.Permalink(post));
        return "<blockquote class=\"text-post-media\" data-text-post-version=\"0\" "
            + $"data-text-post-permalink=\"{permalink}\" id=\"ig-tp-{post.Shortcode}\" "
            + string.Create(CultureInfo.InvariantCulture, $"style=\"max-width:{width}px\">")
            + $"<a href=\"{permalink}\" target=\"_blank\">{Text(post.Text ?? permalink)}</a></blockquote>"
            + $"<script async src=\"{Text(links.Script())}\"></script>";
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
