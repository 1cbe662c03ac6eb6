namespace ThreadsSdk.Publishing.Execution;

/// <summary>
/// Describes how one thing is attempted until it succeeds or cannot. Beside it there is only what waits for something that is under way
/// (<see cref="ContainerPolling"/>, <see cref="OutcomeResolver"/>) and the clean-up, which the time of the run does not bound. The retries
/// of
/// the client below it answer for single requests.
/// </summary>
/// <typeparam name="T">What a successful attempt returns.</typeparam>
internal sealed record AttemptPolicy<T>
{
    /// <summary>Gets what is attempted.</summary>
    public required Func<Task<T>> Attempt { get; init; }

    /// <summary>Gets what follows a failure. May write down what the failure tells.</summary>
    public required Func<ThreadsException, ValueTask<Next>> After { get; init; }

    /// <summary>Gets why it takes longer, for the exception when the time does not suffice.</summary>
    public required string Waiting { get; init; }

    /// <summary>Gets what it is about, for progress; null when nobody is told.</summary>
    public PostHandle? Post { get; init; }

    /// <summary>Gets how often what is not visible is asked for again.</summary>
    public int NotFoundRetries { get; init; } = RetrySchedule.NotFoundRetries;

    /// <summary>Makes attempts until one succeeds.</summary>
    /// <exception cref="ThreadsException">The failure of the last attempt.</exception>
    /// <exception cref="PublishTimeoutException">The time of the run does not last until the next attempt.</exception>
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
                    case Next.RetryAtOnce:
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
