namespace ThreadsSdk.Publishing;

/// <summary>
/// Represents the exclusive right to publish with a journal. Disposing it releases the right. A crash blocks no one: the lease also ends
/// with its process, or when it is not renewed within its duration.
/// </summary>
public interface IPublishJournalLease : IAsyncDisposable
{
    /// <summary>Extends the lease by its duration, from now.</summary>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if the lease is still held; false if it had ended, in which case another caller may hold it.</returns>
    /// <exception cref="PublishJournalStoreException">It could not be determined whether the lease is held.</exception>
    ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default);
}
