namespace ThreadsSdk.Publishing.Execution;

/// <summary>Reads a post that is just out, which Threads may not find at once.</summary>
internal sealed class NewPost(PublishRun run, IMediaApi media)
{
    /// <returns>The post; null when it cannot be read, which changes nothing about its being out.</returns>
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
