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
        var post = PostEmbed.Find(call.State, code) ?? throw call.Refuse(ThreadsError.ObjectNotFound, request.Url);
        var width = request.Options.MaxWidth ?? ThreadsLimits.EmbedWidthMax;
        return new OEmbed
        {
            Type = OEmbedType.Rich,
            Version = "1.0",
            Html = PostEmbed.Html(post, links, width),
            ProviderName = "Threads",
            ProviderUrl = links.Address.AbsoluteUri,
            Width = width,
        };
    }
}
