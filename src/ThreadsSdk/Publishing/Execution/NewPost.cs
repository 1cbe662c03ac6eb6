namespace ThreadsSdk.Publishing.Execution;

/// <summary>Reads a post that is just out, which Threads may not find at once.</summary>
internal sealed class NewPost(PublishRun run, IMediaApi media)
{
    /// <returns>The post; null when it cannot be read, which changes nothing about its being out.</returns>
    public async Task<Media?> TryReadAsync(PostHandle post, MediaFields fields)
    {
        for (var retry = 0; ; retry++)
        {
            var wait = RetrySchedule.Delay(retry);
            try
            {
                return await media.GetAsync(post.State.PostId!, fields, run.CancellationToken).ConfigureAwait(false);
            }
            catch (ThreadsException e) when (Failures.IsNotThere(e) && retry < RetrySchedule.ShortRetries && run.HasTimeFor(wait))
            {
                post.Report(PublishStage.AwaitPropagation, wait: wait);
                await run.DelayAsync(wait, run.CancellationToken).ConfigureAwait(false);
            }
            catch (ThreadsException)
            {
                return null;
            }
        }
    }
}
