using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>Represents the options of publishing.</summary>
/// <example>
/// <code language="csharp">
/// PublishOptions options = new()
/// {
///     IdempotencyKey = "article-42",                       // one post, however often this runs
///     JournalStore = new FilePublishJournalStore("/var/lib/app/journals"),
///     Timeout = TimeSpan.FromMinutes(10),
/// };
/// await threads.PublishAsync(Post.Text("Read our new article"), options, cancellationToken);
/// </code>
/// </example>
public sealed record PublishOptions
{
    /// <summary>Gets the id of the user to publish for.</summary>
    public string UserId { get; init; } = ThreadsApi.OwnUser;

    /// <summary>
    /// Gets your own name for the publication, such as the id of an article. Publishing with a key that <see cref="JournalStore"/> already
    /// knows continues where the first attempt stopped, or returns its result: however often it is called, there is one post. Of several
    /// concurrent callers, one publishes and the others wait for it. Null for a random key. A client that acts for a stored login
    /// (<c>ForUser</c>) puts the user's id and a colon before it, so that the keys of different users do not meet.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// Gets the store the journal is saved to before each step. Without a store, the journal is kept in memory and is available from
    /// exceptions and progress reports.
    /// </summary>
    public IPublishJournalStore? JournalStore { get; init; }

    /// <summary>Gets the host that puts local files where Threads can fetch them. Required for all media not given as an address.</summary>
    public IMediaHost? MediaHost { get; init; }

    /// <summary>Gets a value that specifies how thoroughly images and videos are checked before anything is published.</summary>
    public MediaCheck MediaCheck { get; init; }

    /// <summary>Gets the receiver of progress reports. It is called for every step, on any thread.</summary>
    public IProgress<PublishProgress>? Progress { get; init; }

    /// <summary>
    /// Gets the longest time publishing may take. After it, publishing stops with a <see cref="PublishTimeoutException"/> and can be
    /// resumed. <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no limit.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Gets the shortest time between creating the container of a video reply and publishing it. If published sooner, it can become a post
    /// of its own, and Threads does not say so.
    /// </summary>
    public TimeSpan VideoReplyDelay { get; init; } = ThreadsLimits.VideoReplyDelay;

    /// <summary>Gets the number of files hosted, and of carousel items created, in parallel.</summary>
    public int MaxParallelItems { get; init; } = 4;

    /// <summary>
    /// Gets a value that specifies what to do when the same content was published or begun in the last 24 hours. For a chain, the first
    /// post is compared.
    /// </summary>
    public DuplicateCheck Duplicates { get; init; }

    /// <summary>Gets a value that specifies what to do when Threads cannot create a card for a link.</summary>
    public LinkFallback LinkFallback { get; init; }

    /// <summary>Gets a value that specifies how the quota is checked before anything is published.</summary>
    public QuotaCheck Quota { get; init; }

    /// <summary>
    /// Gets a value indicating whether to read the address of each post afterwards. If that fails, the address is null; the post is
    /// published all the same.
    /// </summary>
    public bool IncludePermalinks { get; init; }
}
