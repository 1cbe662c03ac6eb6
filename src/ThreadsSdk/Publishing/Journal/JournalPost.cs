using System.Collections.Immutable;
using ThreadsSdk.Publishing.Planning;

namespace ThreadsSdk.Publishing;

/// <summary>How far the publishing of one post is.</summary>
public sealed record JournalPost
{
    /// <summary>What its container is made for; null for a repost.</summary>
    public ContainerMediaType? MediaType { get; internal init; }

    /// <summary>What its container is made with.</summary>
    public required CreateContainerOptions Options { get; init; }

    /// <summary>Its images and videos.</summary>
    public ImmutableArray<JournalMedia> Media { get; internal init; } = [];

    /// <summary>Whether it is a reply to the post before it.</summary>
    public bool IsReplyToPrevious { get; internal init; }

    /// <summary>The post it reposts; null when it is a post of its own.</summary>
    public string? RepostedPostId { get; internal init; }

    /// <summary>Its container; null when it has none yet, and for a repost.</summary>
    public string? ContainerId { get; internal init; }

    /// <summary>When Threads was asked for that container: the post cannot be older. Null when there is none.</summary>
    public DateTimeOffset? ContainerSince { get; internal init; }

    /// <summary>Whether Threads was asked once more to publish a container that says it is published, to tell the id of the post.</summary>
    public bool IsIdAsked { get; internal init; }

    /// <summary>Whether it is out according to the caller, which <see cref="PublishJournal.AssumePublished"/> has said.</summary>
    public bool IsAssumedPublished { get; internal init; }

    /// <summary>When Threads was first asked to publish it; null when it was not, or has refused.</summary>
    public DateTimeOffset? PublishingSince { get; internal init; }

    /// <summary>The post on Threads; null when it is not published yet, as far as is known.</summary>
    public string? PostId { get; internal init; }

    /// <summary>Whether Threads says that it is a reply; null when it is none, was not read back, or Threads does not tell.</summary>
    public bool? IsReply { get; internal init; }

    /// <summary>Whether it was shared to the Instagram story; null when it was not to be.</summary>
    public CrossReshareStatus? CrossreshareToIgStatus { get; internal init; }

    /// <summary>
    /// The link for which Threads could make no card, so that the post has none, by <see cref="PublishOptions.LinkFallback"/>; null when there is none.
    /// </summary>
    public string? RefusedLink { get; internal init; }

    /// <summary>How its text came about.</summary>
    internal PartText? Text { get; init; }

    /// <summary>Whether it is to be a reply, to a post of its own run or another.</summary>
    internal bool IsMeantAsReply => IsReplyToPrevious || Options.ReplyToId is not null;

    internal JournalPost With(int index, JournalMedia media) => this with { Media = Media.SetItem(index, media) };
}
