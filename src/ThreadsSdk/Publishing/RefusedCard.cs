namespace ThreadsSdk.Publishing;

/// <summary>Publishes a post without the card of its link, where Threads can make none and the caller wants it all the same.</summary>
internal static class RefusedCard
{
    public static bool IsReason(Exception failure) => Failures.Is(failure, ThreadsError.LinkInvalid) || Failures.Is(failure, ThreadsError.LinkScrapeFailed);

    /// <returns>The journal in which the post has no card; null when it has none now, or cannot be without.</returns>
    public static PublishJournal? TryDrop(PublishJournal journal, int index, LinkFallback fallback)
    {
        var post = journal.Posts[index];
        var attachment = post.Options.TextAttachment;
        if (fallback == LinkFallback.None
            || post.PublishingSince is not null
            || (post.Options.LinkAttachment ?? attachment?.LinkAttachmentUrl) is not { } link)
        {
            return null;
        }

        var text = post.Text;
        if (fallback == LinkFallback.PutInText && post.Options.Text?.Contains(link, StringComparison.Ordinal) != true)
        {
            text = (text ?? new PartText { Piece = post.Options.Text ?? "" }) with { Link = link };
        }

        var options = post.Options with
        {
            LinkAttachment = null,
            TextAttachment = post.Options.LinkAttachment is null ? attachment! with { LinkAttachmentUrl = null } : attachment,
            Text = text is null ? post.Options.Text : text.ToText(index + 1, journal.Posts.Length),
        };
        if (PlanCheck.IsEmpty(options) || ThreadsText.Count(options.Text ?? "", journal.Counting) > ThreadsLimits.PostTextLength)
        {
            return null;
        }

        return journal.With(index, post with
        {
            Options = options,
            Text = text,
            RefusedLink = link,
            ContainerId = null,
            ContainerSince = null,
        });
    }
}
