using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ThreadsSdk.Publishing;

/// <summary>Represents the progress of one post.</summary>
public sealed record JournalPost
{
    /// <summary>Gets the post as it is published.</summary>
    public required PlannedPost Plan { get; init; }

    /// <summary>Gets the progress of each image and video, in the order of the plan.</summary>
    public ImmutableArray<JournalMedia> Media
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Gets the id of its container; null if it has none yet, and for a repost.</summary>
    public string? ContainerId { get; init; }

    /// <summary>Gets the time that container was requested, which the post cannot be older than; null if there is none.</summary>
    public DateTimeOffset? ContainerSince { get; init; }

    /// <summary>
    /// Gets a value indicating whether Threads was asked once more to publish an already published container, to obtain the id of the post.
    /// </summary>
    public bool IsIdAsked { get; init; }

    /// <summary>
    /// Gets a value indicating whether the caller declared it published with <see cref="PublishJournal.AssumePublished"/>.
    /// </summary>
    public bool IsAssumedPublished { get; init; }

    /// <summary>Gets the time Threads was first asked to publish it; null if it was not asked or has refused.</summary>
    public DateTimeOffset? PublishingSince { get; init; }

    /// <summary>Gets the id of the post on Threads; null if it is not known to be published.</summary>
    public string? PostId { get; init; }

    /// <summary>
    /// Gets a value indicating whether Threads reports it as a reply; null if it is not meant as one, was not read back, or Threads does
    /// not say.
    /// </summary>
    public bool? IsReply { get; init; }

    /// <summary>Gets a value that says whether it was shared to the Instagram story; null if this was not requested.</summary>
    [JsonIgnore]
    public CrossReshareStatus? CrossreshareToIgStatus { get; internal init; }

    [JsonInclude, JsonPropertyName("shared_to_instagram")]
    internal string? CrossreshareToIgStatusText
    {
        get => CrossreshareToIgStatus?.Value;
        init => CrossreshareToIgStatus = value is null ? null : new CrossReshareStatus(value);
    }

    /// <summary>
    /// Gets the link for which Threads could not create a card and which was handled by <see cref="PublishOptions.LinkFallback"/>; null if
    /// there is none.
    /// </summary>
    public string? RefusedLink { get; init; }

    internal static JournalPost From(PlannedPost plan) =>
        new() { Plan = plan, Media = [.. plan.Media.Select(static _ => new JournalMedia())] };

    internal JournalPost With(int index, JournalMedia media) => this with { Media = Media.SetItem(index, media) };

    /// <summary>Returns the post without its container, so that it is created again.</summary>
    internal JournalPost WithoutContainer() =>
        this with
        {
            ContainerId = null,
            ContainerSince = null,
            PublishingSince = null,
            IsIdAsked = false,
        };

    /// <summary>Returns the post without its container and those of its items.</summary>
    internal JournalPost WithoutContainers() =>
        WithoutContainer() with
        {
            Media = [.. Media.Select(static item => item with { ContainerId = null, ContainerSince = null })],
        };
}
