using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Simulator;

/// <summary>How a <see cref="ThreadsSimulator"/> works.</summary>
public sealed class ThreadsSimulatorOptions
{
    /// <summary>The port on 127.0.0.1; 0 takes any that is free.</summary>
    public int Port { get; set; }

    /// <summary>The clock of everything that takes time: processing, tokens, quotas, ghost posts.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// How long the container of a text is in progress. As with the other processing times, <see cref="TimeSpan.MaxValue"/> means that it
    /// never ends: such a container expires after <see cref="ThreadsLimits.ContainerLifetime"/> seconds.
    /// </summary>
    public TimeSpan TextProcessingTime { get; set; } = TimeSpan.Zero;

    /// <summary>
    /// How long the container of an image is in progress. Media under the reserved domain <c>.invalid</c> cannot be fetched, but by its
    /// file name such an address can choose how the container of an image or a video ends: with a <see cref="ContainerError"/>
    /// (<c>https://media.invalid/INVALID_DURATION.mp4</c>), never (<c>https://media.invalid/IN_PROGRESS.png</c>), or expired at once
    /// (<c>https://media.invalid/EXPIRED.png</c>), in capitals or not.
    /// </summary>
    public TimeSpan ImageProcessingTime { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>How long the container of a video is in progress.</summary>
    public TimeSpan VideoProcessingTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the container of a carousel is in progress, once its items are finished.</summary>
    public TimeSpan CarouselProcessingTime { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// How long a new post cannot be found although it is published, as happens at Meta for some seconds. Until then it is in no list, and
    /// reading or deleting it fails as if it were not there; replying to it, quoting it or reposting it fails with
    /// <see cref="ThreadsError.ContainerNotFound"/>. None unless set.
    /// </summary>
    public TimeSpan PropagationDelay { get; set; } = TimeSpan.Zero;

    /// <summary>
    /// How long a container cannot be used although its status is finished, as happens at Meta for some seconds. Until then publishing it
    /// fails with <see cref="ThreadsError.ContainerNotFound"/>, and making a carousel of it with
    /// <see cref="ThreadsError.ChildrenInvalid"/>. None unless set.
    /// </summary>
    public TimeSpan ContainerPropagationDelay { get; set; } = TimeSpan.Zero;

    /// <summary>
    /// How often a user may do what a quota counts, instead of what Meta allows: two posts with
    /// <c>QuotaTotals = { [ThreadsQuotas.Posts] = 2 }</c>. A spent quota refuses calls with <see cref="ThreadsError.QuotaReached"/> until
    /// its window has moved on. Quotas that are not named keep Meta's total.
    /// </summary>
    public IDictionary<ThreadsQuota, int> QuotaTotals { get; } = new Dictionary<ThreadsQuota, int>();

    /// <summary>
    /// Whether Meta has approved the app in App Review, as it has unless set to false. Without that a search finds the user's own posts only, which
    /// no error says, and profiles other than Meta's own few cannot be looked up: <see cref="ThreadsError.AccessTierMissing"/>.
    /// </summary>
    public bool HasAdvancedAccess { get; set; } = true;

    /// <summary>Whether to begin with posts, replies and mentions. The users are there in any case.</summary>
    public bool Seed { get; set; } = true;

    /// <summary>Where the authorization window may send the browser back to, beside <see cref="SimulatedApp.RedirectUri"/>.</summary>
    public IList<string> RedirectUris { get; } = [];

    /// <summary>Where to log each call: its operation and how it ended, never a parameter.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>Further files of the spec. Operations without a handler are answered with samples.</summary>
    internal List<(string Path, string Text)> SpecFiles { get; } = [];

    internal void Check()
    {
        foreach (var (quota, total) in QuotaTotals)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(total, $"{nameof(QuotaTotals)}[{quota.Name}]");
        }
    }
}
