using System.Collections.Immutable;

namespace ThreadsSdk;

/// <summary>Posts of which each is a reply to the one before it. It never changes.</summary>
public sealed class PostChain
{
    /// <summary>Makes a chain.</summary>
    /// <param name="posts">The posts in their order. What of them overflows is part of the chain as well.</param>
    public PostChain(params IEnumerable<Post> posts)
    {
        ArgumentNullException.ThrowIfNull(posts);
        Posts = [.. posts];
        if (Posts.IsEmpty || Posts.Contains(null!))
        {
            throw new ArgumentException("A chain needs at least one post, and none that is null.", nameof(posts));
        }
    }

    private PostChain(PostChain chain, bool isNumbered) => (Posts, IsNumbered) = (chain.Posts, isNumbered);

    /// <summary>The posts in their order.</summary>
    public ImmutableArray<Post> Posts { get; }

    /// <summary>Whether each post ends with its number and that of all posts.</summary>
    public bool IsNumbered { get; }

    /// <summary>Ends each post with its number and that of all posts, such as <c>1/7</c>. It counts as text.</summary>
    /// <returns>The new chain.</returns>
    public PostChain Numbered() => new(this, isNumbered: true);
}
