namespace ThreadsSdk.Publishing.Execution;

/// <summary>Reads a post that was just published, which Threads may not find yet.</summary>
internal sealed class NewPost(PublishRun run, IMediaApi media)
{
    /// <summary>Reads the post, with retries.</summary>
    /// <returns>The post; null if it cannot be read, which does not mean that it is not published.</returns>
    public async Task<Media?> TryReadAsync(PostHandle post, MediaFields fields)
    {
        try
        {
            return await new AttemptPolicy<Media>
            {
                Attempt = () => media.GetAsync(post.State.PostId!, fields, run.CancellationToken),
                After = static failure => new(Failures.IsNotThere(failure) ? Next.RetryWhenVisible : Next.Throw),
                Post = post,
                NotFoundRetries = RetrySchedule.ShortRetries,
                Waiting = "Threads cannot see the new post yet.",
            }
                .RunAsync(run)
                .ConfigureAwait(false);
        }
        catch (ThreadsException)
        {
            return null;
        }
    }
}
