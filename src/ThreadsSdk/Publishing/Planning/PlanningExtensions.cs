using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>Shows what a post or a chain will be on Threads, before anything is sent.</summary>
public static class PlanningExtensions
{
    /// <summary>Checks a post against Meta's rules, as far as it can be done without reading files and without asking Threads.</summary>
    /// <param name="post">The post.</param>
    /// <exception cref="ThreadsValidationException">All the rules it breaks.</exception>
    public static void Check(this Post post) => PublishPlan.Of(post);

    /// <summary>Checks a chain against Meta's rules, as far as it can be done without reading files and without asking Threads.</summary>
    /// <param name="chain">The chain.</param>
    /// <exception cref="ThreadsValidationException">All the rules it breaks.</exception>
    public static void Check(this PostChain chain) => PublishPlan.Of(chain);

    /// <summary>Cuts a post into the posts there will be on Threads, and checks them.</summary>
    /// <param name="post">The post.</param>
    /// <returns>The plan, which <see cref="IThreadsPublisher.PublishAsync(PublishPlan, PublishOptions?, CancellationToken)"/> publishes as
    /// it is.</returns>
    /// <exception cref="ThreadsValidationException">All the rules it breaks.</exception>
    /// <example><code>
    /// var plan = Post.Text(story).WithOverflow(Overflow.Chain).Plan();
    /// Console.WriteLine($"{plan.Posts.Length} posts, the first: {plan.Posts[0].Options.Text}");
    /// await threads.PublishAsync(plan);
    /// </code></example>
    public static PublishPlan Plan(this Post post) => PublishPlan.Of(post);

    /// <summary>Cuts a chain into the posts there will be on Threads, and checks them.</summary>
    /// <param name="chain">The chain.</param>
    /// <returns>The plan, which <see cref="IThreadsPublisher.PublishAsync(PublishPlan, PublishOptions?, CancellationToken)"/> publishes as
    /// it is.</returns>
    /// <exception cref="ThreadsValidationException">All the rules it breaks.</exception>
    public static PublishPlan Plan(this PostChain chain) => PublishPlan.Of(chain);
}
