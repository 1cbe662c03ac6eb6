using System.Globalization;
using ThreadsSdk.Publishing.Planning;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Publishes a post without the card of its link, where Threads can make none and the caller wants it all the same.</summary>
internal static class RefusedCard
{
    public static bool IsReason(Exception failure) => Failures.Is(failure, ThreadsError.LinkInvalid) || Failures.Is(failure, ThreadsError.LinkScrapeFailed);

    /// <returns>The journal in which the post has no card; null when it has none now, or cannot be without.</returns>
    public static PublishJournal? TryDrop(PublishJournal journal, int index, LinkFallback fallback) =>
        Without(journal, index, fallback) is { } post && Flaw(post, journal) is null ? journal.With(index, post) : null;

    /// <summary>Why a post cannot be without its card although the caller wants that; null when it can, or the caller does not.</summary>
    public static string? WhyNot(PublishJournal journal, int index, LinkFallback fallback) =>
        Without(journal, index, fallback) is { } post ? Flaw(post, journal) : null;

    private static string? Flaw(JournalPost post, PublishJournal journal)
    {
        if (PlanCheck.IsEmpty(post.Options))
        {
            return "Without its link there is nothing left to publish.";
        }

        var length = ThreadsText.Count(post.Options.Text ?? "", journal.Counting);
        return length > ThreadsLimits.PostTextLength
            ? string.Create(CultureInfo.InvariantCulture, $"The link cannot be put into the text, which would have {length} of {ThreadsLimits.PostTextLength} characters.")
            : null;
    }

    /// <summary>The post as it would be without the card; null when there is none, or it has to stay.</summary>
    private static JournalPost? Without(PublishJournal journal, int index, LinkFallback fallback)
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

        return post with
        {
            Options = post.Options with
            {
                LinkAttachment = null,
                TextAttachment = post.Options.LinkAttachment is null ? attachment! with { LinkAttachmentUrl = null } : attachment,
                Text = text is null ? post.Options.Text : text.ToText(index + 1, journal.Posts.Length),
            },
            Text = text,
            RefusedLink = link,
            ContainerId = null,
            ContainerSince = null,
        };
    }
}
