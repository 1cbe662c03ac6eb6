using System.Collections.Immutable;

namespace ThreadsSdk;

/// <summary>
/// Represents a post to publish: a text, an image, a video, a carousel or a repost, with everything Threads can attach to it. It is
/// immutable; each method returns a new post. Nothing is sent before
/// <see cref="ThreadsClient.PublishAsync(Post, PublishOptions?, CancellationToken)"/>, which reports all of Meta's rules that the post
/// breaks in one exception, as <see cref="PlanningExtensions.Check(Post)"/> does.
/// </summary>
/// <remarks><see cref="IPublishingApi.CreateContainerAsync"/> links to Meta's page.</remarks>
/// <example>
/// <code language="csharp">
/// Post post = Post.Text("Hello").WithTopic("dotnet").WithReplyControl(ReplyControl.FollowersOnly);
/// await threads.PublishAsync(post);
/// </code>
/// </example>
public sealed partial class Post
{
    private Post() { }

    private Post(Post post) =>
        (Options, Media, Links, RepostedPostId, Overflow) = (post.Options, post.Media, post.Links, post.RepostedPostId, post.Overflow);

    /// <summary>
    /// Gets the options the container is created with. Publishing fills in the rest: addresses of hosted files, carousel items and, in a
    /// chain, the previous post.
    /// </summary>
    public CreateContainerOptions Options { get; private init; } = new();

    /// <summary>Gets the images and videos. Two or more make a carousel.</summary>
    public ImmutableArray<PostMedia> Media { get; private init; } = [];

    /// <summary>
    /// Gets the links to show as cards. One post can have one; <see cref="Overflow.Chain"/> distributes more of them over the chain.
    /// </summary>
    public ImmutableArray<string> Links { get; private init; } = [];

    /// <summary>Gets the id of the post it reposts; null if it is not a repost.</summary>
    public string? RepostedPostId { get; private init; }

    /// <summary>Gets a value that specifies what to do with more text, media or links than one post can contain.</summary>
    public Overflow Overflow { get; private init; } = Overflow.Refuse;

    /// <summary>Creates a post with a text.</summary>
    /// <param name="text">
    /// The text, up to <see cref="ThreadsLimits.PostTextLength"/> characters as <see cref="ThreadsText.Count(string)"/> counts them.
    /// </param>
    /// <returns>The post.</returns>
    /// <example>
    /// <code language="csharp">
    /// await threads.PublishAsync(Post.Text("Hello from .NET"));
    /// </code>
    /// </example>
    public static Post Text(string text) => new Post().WithText(text);

    /// <summary>Creates a post with an image.</summary>
    /// <param name="image">The JPEG or PNG: an address as text, a path, or a <see cref="MediaSource"/>.</param>
    /// <param name="altText">
    /// A description for people who cannot see it, up to <see cref="ThreadsLimits.AltTextLength"/> characters.
    /// </param>
    /// <returns>The post.</returns>
    /// <example>
    /// <code language="csharp">
    /// await threads.PublishAsync(Post.Image("https://example.com/cat.jpg", "A cat asleep"));
    /// </code>
    /// </example>
    public static Post Image(MediaSource image, string? altText = null) => new Post().WithMedia(PostMedia.Image(image, altText));

    /// <summary>Creates a post with a video.</summary>
    /// <param name="video">The MOV or MP4: an address as text, a path, or a <see cref="MediaSource"/>.</param>
    /// <param name="altText">
    /// A description for people who cannot see it, up to <see cref="ThreadsLimits.AltTextLength"/> characters.
    /// </param>
    /// <returns>The post.</returns>
    /// <example>
    /// <code language="csharp">
    /// await threads.PublishAsync(Post.Video("https://example.com/launch.mp4", "A rocket lifting off"));
    /// </code>
    /// </example>
    public static Post Video(MediaSource video, string? altText = null) => new Post().WithMedia(PostMedia.Video(video, altText));

    /// <summary>Creates a post with several images and videos.</summary>
    /// <param name="media">
    /// The items in order, <see cref="ThreadsLimits.CarouselItemsMin"/> to <see cref="ThreadsLimits.CarouselItemsMax"/>.
    /// </param>
    /// <returns>The post.</returns>
    /// <example>
    /// <code language="csharp">
    /// await threads.PublishAsync(Post.Carousel(
    ///     PostMedia.Image("https://example.com/cat.jpg", "A cat"),
    ///     PostMedia.Video("https://example.com/dog.mp4", "A dog that runs")));
    /// </code>
    /// </example>
    public static Post Carousel(params IEnumerable<PostMedia> media) => new Post().WithMedia(media);

    /// <summary>Creates a post with a link and no text.</summary>
    /// <param name="url">The link.</param>
    /// <returns>The post.</returns>
    /// <exception cref="ArgumentException">The link is empty.</exception>
    public static Post Link(string url) => new Post().WithLink(url);

    /// <summary>Creates a repost, which has no content of its own.</summary>
    /// <param name="postId">The id of the post to repost.</param>
    /// <returns>The post.</returns>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <example>
    /// <code language="csharp">
    /// await threads.PublishAsync(Post.Repost("17890"));
    /// </code>
    /// </example>
    public static Post Repost(string postId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(postId);
        return new Post { RepostedPostId = postId };
    }

    /// <summary>Creates a chain, in which each post replies to the one before it.</summary>
    /// <param name="posts">The posts in order.</param>
    /// <returns>The chain.</returns>
    /// <example>
    /// <code language="csharp">
    /// await threads.PublishAsync(Post.Chain(Post.Text("First"), Post.Text("Second"), Post.Text("Last")).Numbered());
    /// </code>
    /// </example>
    public static PostChain Chain(params IEnumerable<Post> posts) => new(posts);

    private Post With(CreateContainerOptions options) => new(this) { Options = options };
}
