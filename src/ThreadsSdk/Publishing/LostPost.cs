namespace ThreadsSdk.Publishing;

/// <summary>Finds a post whose publication got no answer among the newest of the user.</summary>
internal sealed class LostPost(PublishRun run, IMediaApi media, IRepliesApi replies)
{
    /// <summary>How far Meta's clock may be behind ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private static readonly MediaFields PostFields =
        MediaFields.Text | MediaFields.Timestamp | MediaFields.QuotedPost() | MediaFields.RepostedPost() | MediaFields.Children();

    /// <summary>The one post that can only be the one meant; null when there is none, or when it cannot be told.</summary>
    /// <param name="index">Which post of the journal is meant.</param>
    /// <param name="looks">How often to look, since it takes a moment until a post is listed.</param>
    /// <returns>The post, and whether its absence means that it is not out.</returns>
    public async Task<(string? PostId, bool IsCertain)> FindAsync(int index, int looks)
    {
        if (!IsDistinct(run.Post(index)))
        {
            return (null, false);
        }

        for (var look = 0; ; look++)
        {
            var found = await LookAsync(index).ConfigureAwait(false);
            if (found is null || found.Count > 0 || look == looks - 1)
            {
                return (found?.Count == 1 ? found[0] : null, found?.Count <= 1);
            }

            await run.WaitAsync(Waits.BeforeRetry(look), "It is not known yet whether the post is out.").ConfigureAwait(false);
        }
    }

    private async Task<List<string>?> LookAsync(int index)
    {
        var post = run.Post(index);
        var since = (post.PublishingSince ?? run.Journal.StartedAt) - ClockSkew;
        var parent = post.IsReplyToPrevious ? run.Post(index - 1).PostId : post.Options.ReplyToId;
        List<string> found = [];
        try
        {
            // Lists of posts leave replies out, and the parent of a reply needs a scope of its own.
            var page = parent is null
                ? await media.ListPageAsync(
                    run.Journal.UserId, new() { Since = since, Fields = PostFields }, run.CancellationToken).ConfigureAwait(false)
                : await replies.ListByUserPageAsync(
                    run.Journal.UserId, new() { Since = since, Fields = PostFields | MediaFields.RepliedTo() }, run.CancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
            {
                if (item.Timestamp >= since && IsMeant(post, parent, item) && !IsKnown(item.Id))
                {
                    found.Add(item.Id);
                }
            }
        }
        catch (ThreadsPermissionException)
        {
            // Without the scope to read replies, the posts cannot tell.
            return null;
        }

        return found;
    }

    /// <summary>What looks like many others is never guessed.</summary>
    private static bool IsDistinct(JournalPost post) =>
        post.RepostedPostId is not null || post.Options.QuotePostId is not null || !string.IsNullOrWhiteSpace(post.Options.Text);

    private static bool IsMeant(JournalPost post, string? parent, Media item)
    {
        if (post.RepostedPostId is not null)
        {
            return item.RepostedPost?.Id == post.RepostedPostId;
        }

        return item.RepostedPost is null
            && string.Equals((item.Text ?? "").Trim(), (post.Options.Text ?? "").Trim(), StringComparison.Ordinal)
            && item.QuotedPost?.Id == post.Options.QuotePostId
            && (item.RepliedTo is null || item.RepliedTo.Id == parent)
            && (post.Media.Length > 1 ? item.Children?.Count ?? 0 : 0) == (post.Media.Length > 1 ? post.Media.Length : 0);
    }

    private bool IsKnown(string id)
    {
        foreach (var post in run.Journal.Posts)
        {
            if (post.PostId == id)
            {
                return true;
            }
        }

        return false;
    }
}
