using System.Collections.Immutable;
using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>What was published.</summary>
public sealed record PublishResult
{
    internal PublishResult(ImmutableArray<PublishedPost> posts, PublishJournal journal) => (Posts, Journal) = (posts, journal);

    /// <summary>The id of the post; of a chain, that of its first post.</summary>
    public string Id => Posts[0].Id;

    /// <summary>The address of the post; null unless <see cref="PublishOptions.IncludePermalinks"/> asked for it.</summary>
    public string? Permalink => Posts[0].Permalink;

    /// <summary>All posts, in their order.</summary>
    public ImmutableArray<PublishedPost> Posts { get; }

    /// <summary>
    /// The journal at its end. Its <see cref="PublishJournal.Leases"/> name the files that could not be deleted from the media host;
    /// <see cref="IThreadsPublisher.CleanUpAsync"/> tries again.
    /// </summary>
    public PublishJournal Journal { get; }

    /// <summary>Tells what is out, for a log.</summary>
    /// <returns>The id of each post, with its address where it was read.</returns>
    public override string ToString() => string.Join(", ", Posts.Select(static post => post.Permalink is { } address ? $"{post.Id} ({address})" : post.Id));
}
