using ThreadsSdk.Publishing;

namespace ThreadsSdk;

/// <summary>Checks and previews posts and chains before anything is sent.</summary>
public static class PlanningExtensions
{
    /// <summary>Checks a post against Meta's rules, without reading files and without calling Threads.</summary>
    /// <param name="post">The post.</param>
    /// <exception cref="ThreadsValidationException">The post breaks rules. The exception lists all of them.</exception>
    /// <example>
    /// <code language="csharp">
    /// try
    /// {
    ///     Post.Text("Tabs or spaces?").WithPoll("Tabs", "Spaces").Check();
    /// }
    /// catch (ThreadsValidationException e)
    /// {
    ///     Console.WriteLine(e.Message);
    /// }
    /// </code>
    /// </example>
    public static void Check(this Post post) => PublishPlan.Create(post);

    /// <summary>Checks a chain against Meta's rules, without reading files and without calling Threads.</summary>
    /// <param name="chain">The chain.</param>
    /// <exception cref="ThreadsValidationException">The chain breaks rules. The exception lists all of them.</exception>
    public static void Check(this PostChain chain) => PublishPlan.Create(chain);

    /// <summary>Splits a post into the posts there will be on Threads, and checks them.</summary>
    /// <param name="post">The post.</param>
    /// <returns>
    /// The plan. <see cref="IThreadsPublisher.PublishAsync(PublishPlan, PublishOptions?, CancellationToken)"/> publishes it as it is.
    /// </returns>
    /// <exception cref="ThreadsValidationException">The post breaks rules. The exception lists all of them.</exception>
    /// <example>
    /// <code language="csharp">
    /// var plan = Post.Text(File.ReadAllText("essay.txt")).WithOverflow(Overflow.Chain).Plan();
    /// Console.WriteLine($"{plan.Posts.Length} posts, the first: {plan.Posts[0].Options.Text}");
    /// await threads.PublishAsync(plan);
    /// </code>
    /// </example>
    public static PublishPlan Plan(this Post post) => PublishPlan.Create(post);

    /// <summary>Splits a chain into the posts there will be on Threads, and checks them.</summary>
    /// <param name="chain">The chain.</param>
    /// <returns>
    /// The plan. <see cref="IThreadsPublisher.PublishAsync(PublishPlan, PublishOptions?, CancellationToken)"/> publishes it as it is.
    /// </returns>
    /// <exception cref="ThreadsValidationException">The chain breaks rules. The exception lists all of them.</exception>
    public static PublishPlan Plan(this PostChain chain) => PublishPlan.Create(chain);
}
