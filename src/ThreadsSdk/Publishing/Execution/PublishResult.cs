using System.Collections.Immutable;
using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>Represents the result of publishing.</summary>
public sealed record PublishResult
{
    /// <summary>Gets the id of the post; for a chain, that of its first post.</summary>
    public string Id => Posts[0].Id;

    /// <summary>Gets the address of the post; null unless <see cref="PublishOptions.IncludePermalinks"/> requested it.</summary>
    public string? Permalink => Posts[0].Permalink;

    /// <summary>Gets all posts in order. There is at least one.</summary>
    public required ImmutableArray<PublishedPost> Posts { get; init; }

    /// <summary>
    /// Gets the final journal. Its <see cref="PublishJournal.Leases"/> name the files that could not be deleted from the media host;
    /// <see cref="IThreadsPublisher.CleanUpAsync"/> tries again.
    /// </summary>
    public required PublishJournal Journal { get; init; }

    /// <summary>Returns a description of the published posts, for a log.</summary>
    /// <returns>The id of each post, with its address where it was read.</returns>
    public override string ToString() =>
        string.Join(", ", Posts.Select(static post => post.Permalink is { } address ? $"{post.Id} ({address})" : post.Id));
}
