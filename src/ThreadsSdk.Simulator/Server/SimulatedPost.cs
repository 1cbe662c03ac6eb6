using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator;

/// <summary>What a user has published, seen from behind the API: see <see cref="ThreadsSimulator.PublishedBy"/>.</summary>
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

    /// <summary>The id of the post.</summary>
    public string Id { get; }

    /// <summary>What it is: a text, an image, a video, a carousel or a repost.</summary>
    public MediaType MediaType { get; }

    /// <summary>When it was published, by the clock of the simulator.</summary>
    public DateTimeOffset PublishedAt { get; }

    /// <summary>Its text; null when it has none.</summary>
    public string? Text { get; }

    /// <summary>Its topic, given or found in the text; null when it has none.</summary>
    public string? TopicTag { get; }

    /// <summary>The link of its card, given or found in the text; null when it has none.</summary>
    public string? Link { get; }

    /// <summary>The id of the post it replies to; null when it is no reply.</summary>
    public string? ReplyToId { get; }

    /// <summary>The id of the post it quotes; null when it quotes none.</summary>
    public string? QuotedId { get; }

    /// <summary>The id of the post it reposts; null when it is no repost. A post can be reposted again, which makes another one.</summary>
    public string? RepostedId { get; }

    /// <summary>Its image or video, or those of the carousel in their order; empty when it has none.</summary>
    public IReadOnlyList<SimulatedMedia> Media { get; }

    /// <summary>All that it was made with, such as its poll and its location; null for a repost.</summary>
    public CreateContainerOptions? Options { get; }

    internal static SimulatedPost Of(PostNode post) => new(post);

    private static SimulatedMedia? File(PostNode post) =>
        (post.Options?.ImageUrl ?? post.Options?.VideoUrl) is { } url ? new SimulatedMedia(post.Kind, url, post.AltText) : null;
}
