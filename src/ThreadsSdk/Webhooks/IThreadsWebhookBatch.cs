namespace ThreadsSdk.Webhooks;

/// <summary>
/// Represents events in the hands of one worker. Disposing it gives back those with which nothing was done, so that they can be taken
/// again. A crash loses none: the batch also ends when it is not renewed within its duration.
/// </summary>
public interface IThreadsWebhookBatch : IAsyncDisposable
{
    /// <summary>Gets the events, in the order in which they came. Those of one user must be handled one after another.</summary>
    IReadOnlyList<ThreadsWebhookEvent> Events { get; }

    /// <summary>Holds the batch for its duration from now.</summary>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if it is still held; false if it had ended, in which case others may have its events.</returns>
    ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default);

    /// <summary>Records that an event is handled.</summary>
    /// <param name="received">An event of the batch.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if it was recorded, or had been; false if the batch had ended, in which case another worker may handle it too.</returns>
    ValueTask<bool> CompleteAsync(ThreadsWebhookEvent received, CancellationToken cancellationToken = default);

    /// <summary>
    /// Records that a handler failed on an event. Until it is due again, no later event of its user is taken, so the remaining ones of the
    /// batch must be left.
    /// </summary>
    /// <param name="received">An event of the batch.</param>
    /// <param name="dueAt">The time from which it can be taken again.</param>
    /// <param name="reason">What the failure said.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if it was recorded; false if the batch had ended.</returns>
    ValueTask<bool> RetryAsync(
        ThreadsWebhookEvent received,
        DateTimeOffset dueAt,
        string reason,
        CancellationToken cancellationToken = default
    );

    /// <summary>
    /// Records that a handler failed on an event and that it is not tried again by itself. The following events of its user go on.
    /// </summary>
    /// <param name="received">An event of the batch.</param>
    /// <param name="reason">What the failure said.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if it was recorded; false if the batch had ended.</returns>
    ValueTask<bool> ParkAsync(ThreadsWebhookEvent received, string reason, CancellationToken cancellationToken = default);
}
