using System.Collections.Immutable;
using ThreadsSdk.Publishing.Planning;

namespace ThreadsSdk.Publishing;

/// <summary>One post as it will be on Threads.</summary>
public sealed record PlannedPost
{
    /// <summary>
    /// What its container is made for; null for a repost, which needs none, and for a local file of which only the content will tell.
    /// </summary>
    public ContainerMediaType? MediaType { get; internal init; }

    /// <summary>What its container is made with, but for what is only known on the way: addresses of hosted files, items, the post before.</summary>
    public required CreateContainerOptions Options { get; init; }

    /// <summary>Its images and videos.</summary>
    public ImmutableArray<PostMedia> Media { get; internal init; } = [];

    /// <summary>Whether it is a reply to the post before it in the plan.</summary>
    public bool IsReplyToPrevious { get; internal init; }

    /// <summary>The post it reposts; null when it is a post of its own.</summary>
    public string? RepostedPostId { get; internal init; }

    /// <summary>How its text came about, when it was cut off a longer one or numbered.</summary>
    internal PartText? Text { get; init; }
}
