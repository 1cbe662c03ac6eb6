using System.Collections.Immutable;

namespace ThreadsSdk;

/// <summary>Represents posts of which each replies to the one before it. It is immutable.</summary>
public sealed class PostChain
{
    /// <summary>Initializes a new instance with the given posts.</summary>
    /// <param name="posts">The posts in order. A post that overflows adds its parts to the chain.</param>
    /// <exception cref="ArgumentException">There are no posts, or one is null.</exception>
    public PostChain(params IEnumerable<Post> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        Posts = [.. posts];
        if (Posts.IsEmpty || Posts.Contains(null!))
        {
            throw new ArgumentException("A chain needs at least one post, and no post may be null.", nameof(posts));
        }
    }

    private PostChain(PostChain chain, bool isNumbered) => (Posts, IsNumbered) = (chain.Posts, isNumbered);

    /// <summary>Gets the posts in order.</summary>
    public ImmutableArray<Post> Posts { get; }

    /// <summary>Gets a value indicating whether each post ends with its number and the total.</summary>
    public bool IsNumbered { get; }

    /// <summary>Ends each post with its number and the total, such as <c>1/7</c>. It counts as text.</summary>
    /// <returns>The new chain.</returns>
    public PostChain Numbered() => new(this, isNumbered: true);
}
