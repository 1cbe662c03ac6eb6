using System.Globalization;
using ThreadsSdk.Publishing.Planning;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Publishes a post without a link card if Threads cannot create one and the options allow that.</summary>
internal static class RefusedCard
{
    public static bool IsReason(Exception failure) =>
        Failures.Is(failure, ThreadsError.LinkInvalid) || Failures.Is(failure, ThreadsError.LinkScrapeFailed);

    /// <summary>Removes the card from a post.</summary>
    /// <returns>The journal in which the post has no card; null if it has none, or must have one.</returns>
    public static PublishJournal? TryDrop(PostHandle post) =>
        Without(post) is { } without && FindError(without.Plan, post.Run.Journal) is null
            ? post.Run.Journal.With(post.Index, without)
            : null;

    /// <summary>
    /// Returns the reason a post must keep its card although the options allow dropping it; null if it can be dropped, or the options do
    /// not allow that.
    /// </summary>
    public static string? WhyNot(PostHandle post) => Without(post) is { } without ? FindError(without.Plan, post.Run.Journal) : null;

    private static string? FindError(PlannedPost post, PublishJournal journal)
    {
        if (PlanCheck.IsEmpty(post.Options))
        {
            return "Without its link, nothing is left to publish.";
        }

        var length = ThreadsText.Count(post.Options.Text ?? "", journal.Counting);
        return length > ThreadsLimits.PostTextLength
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The link cannot be put into the text, which would have {length} of {ThreadsLimits.PostTextLength} characters."
            )
            : null;
    }

    /// <summary>Returns the post as it would be without the card; null if it has none, or must have one.</summary>
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
