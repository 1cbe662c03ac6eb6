using ThreadsSdk.Cli.Failures;
using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Commands.Posts;

/// <summary>Makes the posts there will be of what a command line says.</summary>
internal static class PlanReading
{
    /// <exception cref="UsageException">It breaks rules of Threads; the exception says whether a chain would do.</exception>
    public static PublishPlan Plan(Post post, bool isChain)
    {
        try
        {
            return post.Plan();
        }
        catch (ThreadsValidationException broken)
        {
            var advice = !isChain && IsGoodChain(post) ? "Add --chain to make a chain of replies of it." : "Change that and try again.";
            throw new UsageException(RulesText.Title(broken), $"{advice} Nothing was sent.") { Rules = broken.Errors };
        }
    }

    private static bool IsGoodChain(Post post)
    {
        try
        {
            return post.WithOverflow(Overflow.Chain).Plan().Posts.Length > 1;
        }
        catch (ThreadsValidationException)
        {
            return false;
        }
    }
}
