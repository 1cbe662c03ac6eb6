using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator;

/// <summary>Represents a post a user has published, as seen from behind the API. See <see cref="ThreadsSimulator.PublishedBy"/>.</summary>
public sealed record SimulatedPost
{
    private SimulatedPost(PostNode post)
    {
        Id = post.Id;
        MediaType = post.Kind;
        PublishedAt = post.PublishedAt;
        Text = post.Text;
        TopicTag = post.TopicTag;
        Link = post.Link;
        ReplyToId = post.ReplyTo?.Id;
        QuotedId = post.Quoted?.Id;
        RepostedId = post.Reposted?.Id;
        Media = [.. (post.Children.Count > 0 ? post.Children : [post]).Select(File).OfType<SimulatedMedia>()];
        Options = post.Options;
    }

    /// <summary>Gets the id of the post.</summary>
    public string Id { get; }

    /// <summary>Gets the kind of post: a text, an image, a video, a carousel or a repost.</summary>
    public MediaType MediaType { get; }

    /// <summary>Gets the time it was published, by the clock of the simulator.</summary>
    public DateTimeOffset PublishedAt { get; }

    /// <summary>Gets its text; null when it has none.</summary>
    public string? Text { get; }

    /// <summary>Gets its topic, given or found in the text; null when it has none.</summary>
    public string? TopicTag { get; }

    /// <summary>Gets the link of its card, given or found in the text; null when it has none.</summary>
    public string? Link { get; }

    /// <summary>Gets the id of the post it replies to; null when it is no reply.</summary>
    public string? ReplyToId { get; }

    /// <summary>Gets the id of the post it quotes; null when it quotes none.</summary>
    public string? QuotedId { get; }

    /// <summary>Gets the id of the post it reposts; null when it is no repost. Reposting a post again makes another one.</summary>
    public string? RepostedId { get; }

    /// <summary>Gets its image or video, or those of the carousel in their order; empty when it has none.</summary>
    public IReadOnlyList<SimulatedMedia> Media { get; }

    /// <summary>Gets the options it was made with, such as its poll and its location; null for a repost.</summary>
    public CreateContainerOptions? Options { get; }

    internal static SimulatedPost From(PostNode post) => new(post);

    private static SimulatedMedia? File(PostNode post) =>
        (post.Options?.ImageUrl ?? post.Options?.VideoUrl) is { } url ? new SimulatedMedia(post.Kind, url, post.AltText) : null;
}
