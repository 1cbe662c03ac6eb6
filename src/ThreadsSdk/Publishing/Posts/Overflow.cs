namespace ThreadsSdk;

/// <summary>
/// Specifies what to do with more text than <see cref="ThreadsLimits.PostTextLength"/>, more media than
/// <see cref="ThreadsLimits.CarouselItemsMax"/>, or more than one link card: refuse the post, or split it into a chain of replies. Nothing
/// is dropped either way.
/// </summary>
/// <remarks>
/// In a chain, text is cut at the end of a paragraph, a sentence or a word, in this order of preference, and within a word only if
/// unavoidable. A link, mention, hashtag, emoji or conjunct of letters that fits a part is never cut. The first part gets what belongs to
/// the post as a whole: topic, poll, GIF, text attachment, location, reply control and approvals, sharing to Instagram. Countries and
/// hidden media apply to each part.
/// </remarks>
/// <example>
/// <code language="csharp">
/// Post post = Post.Text(File.ReadAllText("essay.txt"))
///     .WithOverflow(Overflow.Chain with { IsNumbered = true, Hashtags = HashtagPlacement.OnePerPart });
/// </code>
/// </example>
public sealed record Overflow
{
    private Overflow() { }

    /// <summary>Gets the default, which refuses the post with an exception that names the limit.</summary>
    public static Overflow Refuse { get; } = new();

    /// <summary>
    /// Gets the option that splits the post into a chain. Adapt it with <c>with</c>: <c>Overflow.Chain with { IsNumbered = true }</c>.
    /// </summary>
    public static Overflow Chain { get; } = new() { IsChain = true };

    /// <summary>
    /// Gets a value indicating whether each part ends with its number and the total, such as <c>1/7</c>. It counts as text. A post that is
    /// not split has none.
    /// </summary>
    public bool IsNumbered { get; init; }

    /// <summary>Gets the mark at the end of each part but the last, such as <c>…</c>; null for none. It counts as text.</summary>
    public string? CutMark { get; init; }

    /// <summary>
    /// Gets a value that specifies where the hashtags at the end of the text go. A post with a topic leaves them where they are.
    /// </summary>
    public HashtagPlacement Hashtags { get; init; }

    /// <summary>Gets a value that specifies which parts quote the quoted post.</summary>
    public QuotePlacement Quote { get; init; }

    /// <summary>Gets a value that specifies how the text is counted.</summary>
    public ThreadsTextCounting Counting { get; init; }

    internal bool IsChain { get; private init; }
}
