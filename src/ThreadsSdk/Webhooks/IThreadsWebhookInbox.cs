namespace ThreadsSdk.Webhooks;

/// <summary>
/// Stores the events of webhooks from their arrival until handlers have dealt with them. Implementations must be thread-safe. A store in a
/// database also serves many processes: the events of one user are in the hands of one of them at a time. A failure may be any exception.
/// </summary>
public interface IThreadsWebhookInbox
{
    /// <summary>
    /// Adds events, all or none. Once the call returns, a durable store keeps them through a crash. An event whose id is there already, or
    /// was handled within the last <see cref="ThreadsLimits.WebhookRetryWindow"/>, is left out.
    /// </summary>
    /// <param name="events">The events of one notification, in their order.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The number of events that were added.</returns>
    ValueTask<int> AddAsync(IReadOnlyList<ThreadsWebhookEvent> events, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes events that are due, in the order in which they came. While the batch is held, nobody else gets an event of the same users.
    /// </summary>
    /// <param name="count">The most events to take.</param>
    /// <param name="duration">How long the batch is held unless it is renewed, by the store's clock.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The batch, which holds at least one event; null if none is due.</returns>
    ValueTask<IThreadsWebhookBatch?> TakeAsync(int count, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Counts the events that wait, including those in batches. It may be an estimate.</summary>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The number of events.</returns>
    ValueTask<int> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the parked events, the oldest first.</summary>
    /// <param name="cancellationToken">A token to cancel the listing.</param>
    /// <returns>The events.</returns>
    IAsyncEnumerable<ParkedThreadsWebhookEvent> ListParkedAsync(CancellationToken cancellationToken = default);

    /// <summary>Has a parked event handled again, with no failures counted.</summary>
    /// <param name="id">The id of the event.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if it was parked; otherwise false.</returns>
    ValueTask<bool> RetryParkedAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Deletes a parked event.</summary>
    /// <param name="id">The id of the event.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if it was parked; otherwise false.</returns>
    ValueTask<bool> DeleteParkedAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Deletes what is there of a user, waiting or parked.</summary>
    /// <param name="userId">The id of the user.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The number of events that were deleted.</returns>
    ValueTask<int> DeleteUserAsync(string userId, CancellationToken cancellationToken = default);
}
