namespace ThreadsSdk;

/// <summary>
/// What happens with more text than <see cref="ThreadsLimits.PostTextLength"/>, more media than
/// <see cref="ThreadsLimits.CarouselItemsMax"/>
/// or more links to show than one: refuse the post, or make a chain of replies of it. Nothing is dropped either way.
/// </summary>
/// <remarks>
/// In a chain, text is cut at the end of a paragraph, a sentence or a word, in this order of preference, and within a word only when it
/// cannot be helped; never within a link, a mention, a hashtag, an emoji or
/// a conjunct of letters that fits a part. The first part gets what belongs to the post as a whole: topic, poll,
/// GIF, text attachment, location, reply control and approvals, sharing to Instagram. Countries and hidden media apply to each part.
/// </remarks>
public sealed record Overflow
{
    private Overflow() { }

    /// <summary>Refuses the post, naming the limit. This is the rule when none is given.</summary>
    public static Overflow Refuse { get; } = new();

    /// <summary>Makes a chain. Change it with <c>with</c>: <c>Overflow.Chain with { IsNumbered = true }</c>.</summary>
    public static Overflow Chain { get; } = new() { IsChain = true };

    /// <summary>Whether each part ends with its number and that of all parts, such as <c>1/7</c>. It counts as text.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>What each part but the last ends with, such as <c>…</c>; null for nothing. It counts as text.</summary>
    public string? CutMark { get; init; }

    /// <summary>What happens with the hashtags at the end of the text. A topic wins over them: with one they stay where they are.</summary>
    public HashtagPlacement Hashtags { get; init; }

    /// <summary>Which parts quote the quoted post.</summary>
    public QuotePlacement Quote { get; init; }

    /// <summary>How the text is counted.</summary>
    public ThreadsTextCounting Counting { get; init; }

    internal bool IsChain { get; private init; }
}
