using ThreadsSdk.Simulator.Calls;
using ThreadsSdk.Simulator.Requests;
using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Handles the search of public posts. A search that finds nothing does not count.</summary>
internal sealed class SearchHandlers(MediaView view)
{
    public void AddTo(HandlerTable table) => table.Many<SearchSearchKeywordRequest, Media>(NodeKind.Any, Search, countsItself: true);

    private IEnumerable<Media> Search(ApiCall call, SearchSearchKeywordRequest request)
    {
        var quota = call.Spec.Quota(ThreadsQuotas.KeywordSearches);
        QuotaCheck.Check(call, quota);
        var options = request.Options;
        var found = call
            .State.Listed.Where(post =>
                post.IsShown && !post.IsItem && post.Reposted is null && (!post.Author.IsPrivate || post.Author == call.User)
            )
            .Where(post => call.State.HasAdvancedAccess || post.Author == call.User)
            .Where(post => options.SearchMode == SearchMode.Tag ? HasTag(post, request.Query) : HasText(post, request.Query))
            .Where(post => options.MediaType is not { } type || IsOf(post, type))
            .Where(post => options.AuthorUsername is not { } author || IsBy(post, author))
            .Between(call, options.Since, options.Until)
            .Newest()
            .ToList();
        if (found.Count > 0)
        {
            QuotaCheck.Count(call, quota);
        }

        call.User.AddSearch(new SearchedKeyword { Query = request.Query, Timestamp = call.State.Now });
        return options.SearchType == SearchType.Recent
            ? view.ToMedia(found, call.User)
            : view.ToMedia(found.OrderByDescending(post => post.Counts.Likes), call.User);
    }

    private static bool IsBy(PostNode post, string username) =>
        string.Equals(post.Author.Username, username, StringComparison.OrdinalIgnoreCase);

    private static bool HasTag(PostNode post, string tag) =>
        string.Equals(post.TopicTag, tag.TrimStart('#'), StringComparison.OrdinalIgnoreCase);

    private static bool HasText(PostNode post, string words) => post.Text?.Contains(words, StringComparison.OrdinalIgnoreCase) is true;

    private static bool IsOf(PostNode post, SearchMediaType type) =>
        type == SearchMediaType.Text ? post.Kind == MediaType.TextPost
        : type == SearchMediaType.Image ? post.Kind == MediaType.Image
        : type == SearchMediaType.Video && post.Kind == MediaType.Video;
}
