using System.Text.Encodings.Web;
using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Content;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Handles posts to show on other sites.</summary>
internal sealed class EmbedHandlers(SiteLinks links)
{
    public void AddTo(HandlerTable table) => table.One<EmbedsGetRequest, OEmbed>(NodeKind.Any, Get);

    private OEmbed Get(ApiCall call, EmbedsGetRequest request)
    {
        // The shortcode ends both forms: /@user/post/code and /t/code.
        var code = new Uri(request.Url).AbsolutePath.TrimEnd('/').Split('/')[^1];
        if (call.State.PostByShortcode(code) is not { IsShown: true, Author.IsPrivate: false, Countries: null } post)
        {
            throw call.Refuse(ThreadsError.ObjectNotFound, request.Url);
        }

        var permalink = HtmlEncoder.Default.Encode(links.Permalink(post));
        var text = HtmlEncoder.Default.Encode(post.Text ?? "");
        return new OEmbed
        {
            Type = OEmbedType.Rich,
            Version = "1.0",
            Html =
                $"<blockquote class=\"text-post-media\" data-text-post-permalink=\"{permalink}\" id=\"ig-tp-{code}\">"
                + $"<a href=\"{permalink}\">{text}</a></blockquote>",
            ProviderName = "Threads",
            ProviderUrl = links.Address.AbsoluteUri,
            Width = request.Options.MaxWidth ?? ThreadsLimits.EmbedWidthMax,
        };
    }
}
