using System.Collections.Immutable;

namespace ThreadsSdk.Publishing;

/// <summary>The posts there will be on Threads, in their order. It keeps Meta's rules.</summary>
public sealed class PublishPlan
{
    private PublishPlan(ImmutableArray<PlannedPost> posts) => Posts = posts;

    /// <summary>The posts.</summary>
    public ImmutableArray<PlannedPost> Posts { get; }

    internal static PublishPlan Of(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        return Of([post], isNumbered: false);
    }

    internal static PublishPlan Of(PostChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        return Of(chain.Posts, chain.IsNumbered);
    }

    private static PublishPlan Of(ImmutableArray<Post> posts, bool isNumbered)
    {
        var builder = new PlanBuilder(posts, isNumbered);
        var planned = builder.Build();
        PlanCheck.Check(planned, builder.Broken);
        return new PublishPlan(planned);
    }
}
