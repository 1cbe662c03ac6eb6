namespace ThreadsSdk.Publishing;

/// <summary>
/// The sole right to publish with a journal. Disposing of it gives it back. It also ends by itself, so that a crash blocks nobody: with the
/// process that has it, or when it was not renewed for the time it was asked for.
/// </summary>
public interface IPublishJournalLease : IAsyncDisposable
{
    /// <summary>Lets it last for the same time again, from now.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it is still held; false when it had ended and somebody else may have it.</returns>
    /// <exception cref="PublishJournalStoreException">It is not known whether it is.</exception>
    ValueTask<bool> RenewAsync(CancellationToken cancellationToken = default);
}
