using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ThreadsSdk.Publishing.Planning;

namespace ThreadsSdk.Publishing;

/// <summary>Represents one post as it will be on Threads.</summary>
public sealed record PlannedPost
{
    /// <summary>
    /// Gets the media type of its container; null for a repost, which has no container, and for a local file whose content has not been
    /// read.
    /// </summary>
    [JsonIgnore]
    public ContainerMediaType? MediaType { get; internal init; }

    /// <summary>
    /// Gets the options its container is created with, except for values known only later: addresses of hosted files, items, and the
    /// previous post.
    /// </summary>
    [JsonIgnore]
    public CreateContainerOptions Options { get; internal init; } = new();

    /// <summary>Gets its images and videos.</summary>
    public ImmutableArray<PostMedia> Media
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>Gets a value indicating whether it replies to the previous post of the plan.</summary>
    public bool IsReplyToPrevious { get; init; }

    /// <summary>Gets the id of the post it reposts; null if it is not a repost.</summary>
    public string? RepostedPostId { get; init; }

    // The generator of System.Text.Json does not see what that of this library writes, so such members go by text and element. And that of
    // .NET 8 wants JSON for whatever can be set from outside, ignored or not.
    [JsonInclude, JsonPropertyName("kind")]
    internal string? MediaTypeText
    {
        get => MediaType?.Value;
        init => MediaType = value is null ? null : new ContainerMediaType(value);
    }

    [JsonInclude, JsonPropertyName("options")]
    internal JsonElement OptionsJson
    {
        get => ContainerOptionsJson.From(Options);
        init => Options = ContainerOptionsJson.Parse(value);
    }

    /// <summary>Gets the structure of its text, if it was split off a longer one or numbered.</summary>
    [JsonInclude]
    internal PartText? Text { get; init; }

    /// <summary>Gets a value indicating whether it is a reply, to a post of its own plan or to another.</summary>
    [JsonIgnore]
    internal bool IsReply => IsReplyToPrevious || Options.ReplyToId is not null;

    /// <summary>Gets a value indicating whether the call that creates it also publishes it, so that there is no container to ask.</summary>
    [JsonIgnore]
    internal bool IsSingleCall => RepostedPostId is not null || Options.AutoPublishText is true;

    internal PlannedPost With(int index, PostMedia media) => this with { Media = Media.SetItem(index, media) };

    /// <summary>Returns the post with the kind that its only image or video turned out to be.</summary>
    internal PlannedPost WithKind(int index, MediaKind? kind)
    {
        var post = With(index, Media[index] with { Kind = kind });
        return Media.Length > 1 || kind is null
            ? post
            : post with
            {
                MediaType = kind == MediaKind.Video ? ContainerMediaType.Video : ContainerMediaType.Image,
            };
    }
}
