using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ThreadsSdk.Simulator;

/// <summary>Represents the options of a <see cref="ThreadsSimulator"/>.</summary>
/// <example>
/// <code language="csharp">
/// using ThreadsSdk.Simulator;
///
/// await using var simulator = await ThreadsSimulator.StartAsync(new()
/// {
///     VideoProcessingTime = TimeSpan.FromSeconds(30),
///     QuotaTotals = { [ThreadsQuotas.Posts] = 2 },
/// });
/// </code>
/// </example>
public sealed class ThreadsSimulatorOptions
{
    /// <summary>Threads is not as old as that; a time before the year 1 would be none.</summary>
    private static readonly TimeSpan OldestToken = TimeSpan.FromDays(36_500);

    /// <summary>Gets or sets the port on 127.0.0.1; 0 for any free port.</summary>
    public int Port { get; set; }

    /// <summary>Gets or sets the clock of everything that takes time: processing, tokens, quotas, ghost posts.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>
    /// Gets or sets the time the container of a text is in progress. As with the other processing times, <see cref="TimeSpan.MaxValue"/>
    /// means that processing never ends: such a container expires after <see cref="ThreadsLimits.ContainerLifetime"/>.
    /// </summary>
    public TimeSpan TextProcessingTime { get; set; } = TimeSpan.Zero;

    /// <summary>
    /// Gets or sets the time the container of an image is in progress. Media under the reserved domain <c>.invalid</c> cannot be fetched.
    /// The file name of such an address determines how the container of an image or a video ends: with a <see cref="ContainerError"/>
    /// (<c>https://media.invalid/INVALID_DURATION.mp4</c>), never (<c>https://media.invalid/IN_PROGRESS.png</c>), or expired immediately
    /// (<c>https://media.invalid/EXPIRED.png</c>), in upper or lower case.
    /// </summary>
    public TimeSpan ImageProcessingTime { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Gets or sets the time the container of a video is in progress.</summary>
    public TimeSpan VideoProcessingTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets or sets the time the container of a carousel is in progress, once its items are finished.</summary>
    public TimeSpan CarouselProcessingTime { get; set; } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// Gets or sets the time a new post cannot be found although it is published, as happens at Meta for some seconds. Until then it is in
    /// no list, and reading or deleting it fails as if it did not exist. Replying to it, quoting it or reposting it fails with
    /// <see cref="ThreadsError.ContainerNotFound"/>. The default is zero.
    /// </summary>
    public TimeSpan PropagationDelay { get; set; } = TimeSpan.Zero;

    /// <summary>
    /// Gets or sets the time a container cannot be used although its status is finished, as happens at Meta for some seconds. Until then
    /// publishing it fails with <see cref="ThreadsError.ContainerNotFound"/>, and making a carousel of it with
    /// <see cref="ThreadsError.ChildrenInvalid"/>. The default is zero.
    /// </summary>
    public TimeSpan ContainerPropagationDelay { get; set; } = TimeSpan.Zero;

    /// <summary>
    /// Gets the totals of quotas that differ from Meta's, such as two posts with <c>QuotaTotals = { [ThreadsQuotas.Posts] = 2 }</c>. A
    /// spent quota refuses calls with <see cref="ThreadsError.QuotaReached"/> until its window has moved on. Quotas that are not named keep
    /// Meta's total.
    /// </summary>
    public IDictionary<ThreadsQuota, int> QuotaTotals { get; } = new Dictionary<ThreadsQuota, int>();

    /// <summary>
    /// Gets or sets a value indicating whether Meta has approved the app in App Review. The default is true. Without approval, a search
    /// finds only the user's own posts, without an error, and looking up profiles other than Meta's own few fails with
    /// <see cref="ThreadsError.AccessTierMissing"/>.
    /// </summary>
    public bool HasAdvancedAccess { get; set; } = true;

    /// <summary>
    /// Gets or sets a value indicating whether of a JSON body only the parameters are read that the call requires. Clients report this of
    /// Meta: the others are lost without an error. The default is false: all of them are read.
    /// </summary>
    public bool LosesOptionalJson { get; set; }

    /// <summary>Gets or sets a value indicating whether to begin with posts, replies and mentions. The users exist in any case.</summary>
    public bool Seed { get; set; } = true;

    /// <summary>
    /// Gets the users to begin with, in place of the usual five and of their posts, replies and mentions. The first one is the one that
    /// <see cref="ThreadsSimulator.ClientOptions"/> acts for. While the list is empty, the default, the usual ones are there.
    /// </summary>
    public IList<SimulatedProfile> Users { get; } = [];

    /// <summary>
    /// Gets or sets the number of followers of every user; null, the default, for the usual numbers. Below
    /// <see cref="ThreadsLimits.ProfileDiscoveryFollowers"/> a profile cannot be looked up, and below
    /// <see cref="ThreadsLimits.DemographicsFollowers"/> it has no demographics.
    /// </summary>
    public int? FollowerCount { get; set; }

    /// <summary>
    /// Gets or sets how long ago the tokens in <see cref="ThreadsSimulator.Users"/> were issued. They can be refreshed from
    /// <see cref="ThreadsLimits.TokenRefreshAge"/> on, and have expired from <see cref="ThreadsLimits.LongLivedTokenLifetime"/> on. The default is
    /// zero.
    /// </summary>
    public TimeSpan TokenAge { get; set; }

    /// <summary>
    /// Gets or sets how many containers, and how many posts, are remembered; a carousel counts as one post. Beyond that the oldest
    /// are forgotten, as if they had been deleted, so that a simulator that runs for long does not grow. The default is 10,000.
    /// </summary>
    public int Capacity { get; set; } = 10_000;

    /// <summary>
    /// Gets the addresses the authorization window may send the browser back to, beside <see cref="SimulatedApp.RedirectUri"/>.
    /// </summary>
    public IList<string> RedirectUris { get; } = [];

    /// <summary>Gets or sets the logger factory. Each call is logged with its operation and its outcome, never with a parameter.</summary>
    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>
    /// Gets or sets what notifications and callbacks are sent through, such as the handler of a <c>TestServer</c>; it is not disposed. Null, the
    /// default, sends them over HTTP.
    /// </summary>
    public HttpMessageHandler? CallbackHandler { get; set; }

    /// <summary>
    /// Gets or sets the OpenAPI document served at <c>/openapi.json</c>, as <c>threads spec openapi</c> writes it. Null, the default, serves
    /// the one of the spec this package was built with. Its addresses become those of the simulator.
    /// </summary>
    public string? OpenApiDocument { get; set; }

    /// <summary>
    /// Gets or sets the folder with the YAML that a project adds to the API, as the package <c>ThreadsSdk.Generator</c> reads it; with all
    /// folders below it. Null, the default, serves the API alone. What is added responds with samples, and checks parameters and scopes.
    /// </summary>
    public string? SpecFolder { get; set; }

    /// <summary>Gets files that add to the spec. Operations without a handler respond with samples.</summary>
    internal List<(string Path, string Text)> SpecFiles { get; } = [];

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Capacity, nameof(Capacity));
        ArgumentOutOfRangeException.ThrowIfNegative(FollowerCount ?? 0, nameof(FollowerCount));
        CheckAge(TokenAge, nameof(TokenAge));
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var user in Users)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(
                user.FollowerCount ?? 0,
                $"{nameof(Users)}[{user.Username}].{nameof(FollowerCount)}"
            );
            CheckAge(user.TokenAge ?? TimeSpan.Zero, $"{nameof(Users)}[{user.Username}].{nameof(TokenAge)}");
            CheckTotals(user.QuotaTotals, $"{nameof(Users)}[{user.Username}].{nameof(QuotaTotals)}");
            if (!names.Add(user.Username))
            {
                throw new ArgumentException($"There are two users with the handle {user.Username}.", nameof(Users));
            }
        }

        CheckTotals(QuotaTotals, nameof(QuotaTotals));
        if (OpenApiDocument is { } document && !IsObject(document))
        {
            throw new ArgumentException(
                "The document must be a JSON object, as `threads spec openapi` writes it.",
                nameof(OpenApiDocument)
            );
        }
    }

    private static void CheckTotals(IEnumerable<KeyValuePair<ThreadsQuota, int>> totals, string name)
    {
        foreach (var (quota, total) in totals)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(total, $"{name}[{quota.Name}]");
        }
    }

    private static void CheckAge(TimeSpan age, string name)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(age, TimeSpan.Zero, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(age, OldestToken, name);
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
