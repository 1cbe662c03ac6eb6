using System.Collections.Immutable;

namespace ThreadsSdk;

/// <summary>
/// What is to be published: a text, an image, a video, a carousel or a repost, with all that Threads can attach to it. It never changes;
/// each method returns a new post. Nothing is sent before
/// <see cref="ThreadsClient.PublishAsync(Post, PublishOptions?, CancellationToken)"/>,
/// which reports every rule of Meta's the post breaks at once, as <see cref="PlanningExtensions.Check(Post)"/> does.
/// </summary>
/// <remarks>Meta's pages: posts, publishing.</remarks>
public sealed partial class Post
{
    private Post() { }

    private Post(Post post) =>
        (Options, Media, Links, RepostedPostId, Overflow) = (post.Options, post.Media, post.Links, post.RepostedPostId, post.Overflow);

    /// <summary>
    /// What the container is made with. What depends on the way to Threads is filled in on the way: the addresses of hosted files, the
    /// items
    /// of a carousel, and in a chain the post before.
    /// </summary>
    public CreateContainerOptions Options { get; private init; } = new();

    /// <summary>The images and videos. Two and more make a carousel.</summary>
    public ImmutableArray<PostMedia> Media { get; private init; } = [];

    /// <summary>The links to show as cards. One post holds one; <see cref="Overflow.Chain"/> shares more of them out.</summary>
    public ImmutableArray<string> Links { get; private init; } = [];

    /// <summary>The post this one reposts; null when it is a post of its own.</summary>
    public string? RepostedPostId { get; private init; }

    /// <summary>What happens with more text, media or links than one post holds.</summary>
    public Overflow Overflow { get; private init; } = Overflow.Refuse;

    /// <summary>Begins a post with a text.</summary>
    /// <param name="text">
    /// The text, up to <see cref="ThreadsLimits.PostTextLength"/> characters as <see cref="ThreadsText.Count(string)"/> counts them.
    /// </param>
    /// <returns>The post.</returns>
    public static Post Text(string text) => new Post().WithText(text);

    /// <summary>Begins a post with an image.</summary>
    /// <param name="image">Where it comes from: an address as text, a path, or a <see cref="MediaSource"/>. A JPEG or PNG.</param>
    /// <param name="altText">What it shows, for people who cannot see it, up to <see cref="ThreadsLimits.AltTextLength"/>
    /// characters.</param>
    /// <returns>The post.</returns>
    public static Post Image(MediaSource image, string? altText = null) => new Post().WithMedia(PostMedia.Image(image, altText));

    /// <summary>Begins a post with a video.</summary>
    /// <param name="video">Where it comes from: an address as text, a path, or a <see cref="MediaSource"/>. A MOV or MP4.</param>
    /// <param name="altText">What it shows, for people who cannot see it, up to <see cref="ThreadsLimits.AltTextLength"/>
    /// characters.</param>
    /// <returns>The post.</returns>
    public static Post Video(MediaSource video, string? altText = null) => new Post().WithMedia(PostMedia.Video(video, altText));

    /// <summary>Begins a post with several images and videos.</summary>
    /// <param name="media">
    /// The items in their order, <see cref="ThreadsLimits.CarouselItemsMin"/> to <see cref="ThreadsLimits.CarouselItemsMax"/>.
    /// </param>
    /// <returns>The post.</returns>
    public static Post Carousel(params IEnumerable<PostMedia> media) => new Post().WithMedia(media);

    /// <summary>Begins a post with a link and no text.</summary>
    /// <param name="url">The link.</param>
    /// <returns>The post.</returns>
    public static Post Link(string url) => new Post().WithLink(url);

    /// <summary>Makes a repost, which can hold nothing of its own.</summary>
    /// <param name="postId">The post to repost.</param>
    /// <returns>The post.</returns>
    public static Post Repost(string postId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(postId);
        return new Post { RepostedPostId = postId };
    }

    /// <summary>Makes a chain: each post is a reply to the one before it.</summary>
    /// <param name="posts">The posts in their order.</param>
    /// <returns>The chain.</returns>
    public static PostChain Chain(params IEnumerable<Post> posts) => new(posts);

    private Post With(CreateContainerOptions options) => new(this) { Options = options };
}
