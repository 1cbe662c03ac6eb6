using System.Globalization;
using ThreadsSdk.Publishing.Planning;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Publishes a post without the card of its link, where Threads can make none and the caller wants it all the same.</summary>
internal static class RefusedCard
{
    public static bool IsReason(Exception failure) =>
        Failures.Is(failure, ThreadsError.LinkInvalid) || Failures.Is(failure, ThreadsError.LinkScrapeFailed);

    /// <returns>The journal in which the post has no card; null when it has none now, or cannot be without.</returns>
    public static PublishJournal? TryDrop(PostHandle post) =>
        Without(post) is { } without && Flaw(without.Plan, post.Run.Journal) is null ? post.Run.Journal.With(post.Index, without) : null;

    /// <summary>Returns why a post cannot be without its card although the caller wants that; null when it can, or the caller does
    /// not.</summary>
    public static string? WhyNot(PostHandle post) => Without(post) is { } without ? Flaw(without.Plan, post.Run.Journal) : null;

    private static string? Flaw(PlannedPost post, PublishJournal journal)
    {
        if (PlanCheck.IsEmpty(post.Options))
        {
            return "Without its link there is nothing left to publish.";
        }

        var length = ThreadsText.Count(post.Options.Text ?? "", journal.Counting);
        return length > ThreadsLimits.PostTextLength
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The link cannot be put into the text, which would have {length} of {ThreadsLimits.PostTextLength} characters."
            )
            : null;
    }

    /// <summary>The post as it would be without the card; null when there is none, or it has to stay.</summary>
    private static JournalPost? Without(PostHandle handle)
    {
        var (post, fallback) = (handle.State, handle.Run.Options.LinkFallback);
        var (plan, options) = (post.Plan, post.Plan.Options);
        if (
            fallback == LinkFallback.None
            || post.PublishingSince is not null
            || (options.LinkAttachment ?? options.TextAttachment?.LinkAttachmentUrl) is not { } link
        )
        {
            return null;
        }

        var text = plan.Text;
        if (fallback == LinkFallback.PutInText && options.Text?.Contains(link, StringComparison.Ordinal) != true)
        {
            text = (text ?? new PartText { Piece = options.Text ?? "" }) with { Link = link };
        }

        var attachment = options.LinkAttachment is null
            ? options.TextAttachment! with
            {
                LinkAttachmentUrl = null,
            }
            : options.TextAttachment;
        var shown = text is null ? options.Text : text.ToText(handle.Index + 1, handle.Run.Journal.Posts.Length);
        return post with
        {
            Plan = plan with { Text = text, Options = options with { LinkAttachment = null, TextAttachment = attachment, Text = shown } },
            RefusedLink = link,
            ContainerId = null,
            ContainerSince = null,
        };
    }
}
