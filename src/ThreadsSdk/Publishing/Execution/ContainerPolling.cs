namespace ThreadsSdk.Publishing.Execution;

/// <summary>Polls containers until they are no longer in progress.</summary>
internal sealed class ContainerPolling(PublishRun run, IPublishingApi publishing)
{
    /// <summary>Reads a container without waiting.</summary>
    public Task<Container> GetAsync(string containerId) =>
        publishing.GetContainerAsync(containerId, cancellationToken: run.CancellationToken);

    /// <summary>Waits until a container is no longer in progress.</summary>
    /// <param name="containerId">The id of the container.</param>
    /// <param name="kind">The media type of the container, which determines when to poll.</param>
    /// <param name="since">The time it was created.</param>
    /// <param name="report">Receives the status before each wait.</param>
    /// <returns>The container, which is finished, published, expired or failed.</returns>
    public async Task<Container> AwaitAsync(
        string containerId,
        ContainerMediaType kind,
        DateTimeOffset? since,
        Action<ContainerStatus?, TimeSpan> report
    )
    {
        var began = since ?? run.Now;
        var expected = kind == ContainerMediaType.Text ? TimeSpan.Zero : run.ProcessingTimes.Expected(kind);
        var wait = PollSchedule.First(run.Now - began, expected);
        ContainerStatus? status = null;
        var (failures, isTimeKnown) = (0, false);
        for (var look = 1; ; look++)
        {
            if (wait > TimeSpan.Zero)
            {
                report(status, wait);
                isTimeKnown |= look == 1;
                await run.WaitAsync(wait, "A container is still being processed.").ConfigureAwait(false);
            }

            run.CancellationToken.ThrowIfCancellationRequested();
            try
            {
                var container = await GetAsync(containerId).ConfigureAwait(false);
                status = container.Status;
                failures = 0;
                if (IsDone(status))
                {
                    if (isTimeKnown)
                    {
                        run.ProcessingTimes.Note(kind, run.Now - began, isFirstLook: look == 1);
                    }

                    return container;
                }

                wait = PollSchedule.Step(run.Now - began);
            }
            catch (ThreadsException e) when ((Failures.IsTransient(e) || Failures.IsNotThere(e)) && failures < RetrySchedule.Retries)
            {
                wait = RetrySchedule.Delay(failures++, e);
                isTimeKnown = false;
            }
        }
    }

    private static bool IsDone(ContainerStatus? status) =>
        status == ContainerStatus.Finished
        || status == ContainerStatus.Published
        || status == ContainerStatus.Expired
        || status == ContainerStatus.Error;
}
