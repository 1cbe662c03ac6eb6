namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Describes how one step is attempted until it succeeds or finally fails. Waiting for something in progress is separate
/// (<see cref="ContainerPolling"/>, <see cref="OutcomeResolver"/>), and so is the clean-up, which is not bounded by the time of the run.
/// Retries of single requests are up to the client below.
/// </summary>
/// <typeparam name="T">The result of a successful attempt.</typeparam>
internal sealed record AttemptPolicy<T>
{
    /// <summary>Gets the attempt.</summary>
    public required Func<Task<T>> Attempt { get; init; }

    /// <summary>Gets the reaction to a failure. It may record what the failure reveals.</summary>
    public required Func<ThreadsException, ValueTask<Next>> After { get; init; }

    /// <summary>Gets the reason for a longer wait, for the exception when time runs out.</summary>
    public required string Waiting { get; init; }

    /// <summary>Gets the post the step concerns, for progress reports; null if none are sent.</summary>
    public PostHandle? Post { get; init; }

    /// <summary>Gets the number of times to ask again for something that is not visible yet.</summary>
    public int NotFoundRetries { get; init; } = RetrySchedule.NotFoundRetries;

    /// <summary>Makes attempts until one succeeds.</summary>
    /// <exception cref="ThreadsException">The failure of the last attempt.</exception>
    /// <exception cref="PublishTimeoutException">The time left for the run is shorter than the wait until the next attempt.</exception>
    public async Task<T> RunAsync(PublishRun run)
    {
        int retries = 0,
            notFound = 0;
        while (true)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            TimeSpan delay;
            try
            {
                return await Attempt().ConfigureAwait(false);
            }
            catch (ThreadsException e)
            {
                switch (await After(e).ConfigureAwait(false))
                {
                    case Next.RetryImmediately:
                        continue;
                    case Next.RetryLater when retries < RetrySchedule.Retries:
                        delay = RetrySchedule.Delay(retries++, e);
                        break;
                    case Next.RetryWhenVisible when notFound < NotFoundRetries:
                        delay = RetrySchedule.Delay(notFound++);
                        Post?.Report(PublishStage.AwaitPropagation, wait: delay);
                        break;
                    default:
                        throw;
                }
            }

            await run.WaitAsync(delay, Waiting).ConfigureAwait(false);
        }
    }
}
