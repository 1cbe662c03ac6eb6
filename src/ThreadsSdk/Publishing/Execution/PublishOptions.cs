using ThreadsSdk.MediaHosting;
using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>How a post is published.</summary>
public sealed record PublishOptions
{
    /// <summary>For whom to publish.</summary>
    public string UserId { get; init; } = ThreadsApi.OwnUser;

    /// <summary>
    /// A name of yours for what is published, such as that of an article. Whoever publishes with a key that <see cref="JournalStore"/>
    /// already knows
    /// goes on where the first attempt stopped, or gets its result: however often it is called, there is one post. Of several that publish
    /// with
    /// it at once, one does, and the others wait for it. Null for a random one.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// Where the journal is saved before each step. Without a store it is kept in memory, and handed out in exceptions and progress.
    /// </summary>
    public IPublishJournalStore? JournalStore { get; init; }

    /// <summary>Puts local files where Threads can fetch them. Needed for all media that are not given as an address.</summary>
    public IMediaHost? MediaHost { get; init; }

    /// <summary>How closely images and videos are looked at before anything is published.</summary>
    public MediaCheck MediaCheck { get; init; }

    /// <summary>Is told of every step, from any thread.</summary>
    public IProgress<PublishProgress>? Progress { get; init; }

    /// <summary>
    /// How long all of it may take; then it stops with a <see cref="PublishTimeoutException"/> and can be resumed.
    /// <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no bound.
    /// </summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>
    /// How long after its container was made a video that is a reply is published, at the earliest. Published sooner, it can become a post
    /// of
    /// its own, and Threads tells nothing.
    /// </summary>
    public TimeSpan VideoReplyDelay { get; init; } = ThreadsLimits.VideoReplyDelay;

    /// <summary>How many files are hosted, and containers of carousel items made, at the same time.</summary>
    public int MaxParallelItems { get; init; } = 4;

    /// <summary>What to do when the same was published or begun in the last 24 hours. Of a chain, the first post counts.</summary>
    public DuplicateCheck Duplicates { get; init; }

    /// <summary>What to do when Threads can make no card for a link.</summary>
    public LinkFallback LinkFallback { get; init; }

    /// <summary>What to do about the quota before anything is published.</summary>
    public QuotaCheck Quota { get; init; }

    /// <summary>Whether to read the address of each post afterwards. When that fails, the address is missing; the post is out all the
    /// same.</summary>
    public bool IncludePermalinks { get; init; }
}
