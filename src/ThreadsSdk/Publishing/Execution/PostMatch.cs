namespace ThreadsSdk.Publishing.Execution;

/// <summary>Determines whether posts of Threads and of journals are the same.</summary>
internal static class PostMatch
{
    /// <summary>Determines whether a post can be distinguished from others. A post that looks like many is never guessed.</summary>
    public static bool IsDistinct(PlannedPost post) =>
        post.RepostedPostId is not null || post.Options.QuotePostId is not null || !string.IsNullOrWhiteSpace(post.Options.Text);

    /// <summary>Determines whether a post of Threads, replying to the given parent, is the one of a journal.</summary>
    public static bool Is(PlannedPost post, string? parent, Media item)
    {
        if (post.RepostedPostId is not null)
        {
            return item.RepostedPost?.Id == post.RepostedPostId;
        }

        return item.RepostedPost is null
            && IsSameText(item.Text, post.Options.Text)
            && item.QuotedPost?.Id == post.Options.QuotePostId
            && (item.RepliedTo is null || item.RepliedTo.Id == parent)
            && IsOfKind(post, item)
            && (post.Media.Length > 1 ? item.Children?.Count ?? 0 : 0) == (post.Media.Length > 1 ? post.Media.Length : 0);
    }

    /// <summary>Determines whether two posts of journals have the same content.</summary>
    public static bool SaysTheSame(PlannedPost one, PlannedPost other) =>
        one.RepostedPostId == other.RepostedPostId
        && one.Options.QuotePostId == other.Options.QuotePostId
        && IsSameText(one.Options.Text, other.Options.Text);

    private static bool IsSameText(string? one, string? other) =>
        string.Equals((one ?? "").Trim(), (other ?? "").Trim(), StringComparison.Ordinal);

    private static bool IsOfKind(PlannedPost post, Media item) =>
        item.MediaType is not { } kind
        || (
            (kind == MediaType.Image) == (post.MediaType == ContainerMediaType.Image)
            && (kind == MediaType.Video) == (post.MediaType == ContainerMediaType.Video)
        );
}
