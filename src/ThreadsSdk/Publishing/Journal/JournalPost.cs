using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace ThreadsSdk.Publishing;

/// <summary>Represents how far the publishing of one post is.</summary>
public sealed record JournalPost
{
    /// <summary>Gets the post as it is published.</summary>
    public required PlannedPost Plan { get; init; }

    /// <summary>Gets how far each of its images and videos is, in the order of the plan.</summary>
    public ImmutableArray<JournalMedia> Media
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Gets its container; null when it has none yet, and for a repost.</summary>
    public string? ContainerId { get; init; }

    /// <summary>Gets when Threads was asked for that container: the post cannot be older. Null when there is none.</summary>
    public DateTimeOffset? ContainerSince { get; init; }

    /// <summary>Gets whether Threads was asked once more to publish a container that says it is published, to tell the id of the
    /// post.</summary>
    public bool IsIdAsked { get; init; }

    /// <summary>Gets whether it is out according to the caller, which <see cref="PublishJournal.AssumePublished"/> has said.</summary>
    public bool IsAssumedPublished { get; init; }

    /// <summary>Gets when Threads was first asked to publish it; null when it was not, or has refused.</summary>
    public DateTimeOffset? PublishingSince { get; init; }

    /// <summary>Gets the id of the post on Threads; null when it is not published yet, as far as is known.</summary>
    public string? PostId { get; init; }

    /// <summary>Gets whether Threads says that it is a reply; null when it is none, was not read back, or Threads does not tell.</summary>
    public bool? IsReply { get; init; }

    /// <summary>Gets whether it was shared to the Instagram story; null when it was not to be.</summary>
    [JsonIgnore]
    public CrossReshareStatus? CrossreshareToIgStatus { get; internal init; }

    [JsonInclude, JsonPropertyName("shared_to_instagram")]
    internal string? CrossreshareToIgStatusText
    {
        get => CrossreshareToIgStatus?.Value;
        init => CrossreshareToIgStatus = value is null ? null : new CrossReshareStatus(value);
    }

    /// <summary>
    /// Gets the link for which Threads could make no card, so that the post has none, by <see cref="PublishOptions.LinkFallback"/>; null
    /// when there
    /// is none.
    /// </summary>
    public string? RefusedLink { get; init; }

    internal static JournalPost From(PlannedPost plan) =>
        new() { Plan = plan, Media = [.. plan.Media.Select(static _ => new JournalMedia())] };

    internal JournalPost With(int index, JournalMedia media) => this with { Media = Media.SetItem(index, media) };

    /// <summary>Returns the post without its container, so that it is made anew.</summary>
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
