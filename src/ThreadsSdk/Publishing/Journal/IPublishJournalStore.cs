namespace ThreadsSdk.Publishing;

/// <summary>
/// Keeps the journals of what is being published, so that it can go on after a crash. May be used by many threads; a store on disk or in a
/// database also by many processes, of which only one at a time gets ahead with the same journal.
/// </summary>
public interface IPublishJournalStore
{
    /// <summary>Reads a journal.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The journal as it was last saved; null when there is none.</returns>
    /// <exception cref="PublishJournalStoreException">It cannot be read.</exception>
    ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Saves a journal if the stored one is the revision before it; none stored is revision 0. What has returned is safe against a crash.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>When it is stored.</returns>
    /// <exception cref="PublishJournalConflictException">Another revision is stored: somebody else is publishing the same.</exception>
    /// <exception cref="PublishJournalStoreException">It cannot be saved.</exception>
    ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default);

    /// <summary>
    /// Takes the sole right to publish with a journal, which need not be there yet. Nothing but <see cref="TryLeaseAsync"/> looks at it:
    /// journals
    /// are read and saved with it or without.
    /// </summary>
    /// <param name="id">The id of the journal.</param>
    /// <param name="duration">How long it lasts unless it is renewed, by the clock of the store. A store that sees a process end may keep
    /// it for longer.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The lease; null while somebody else has it, in this process or another.</returns>
    /// <exception cref="PublishJournalStoreException">It cannot be taken.</exception>
    ValueTask<IPublishJournalLease?> TryLeaseAsync(string id, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Forgets a journal. Afterwards the same post can be published again.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="PublishJournalStoreException">It cannot be deleted.</exception>
    ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Lists the ids of all journals, finished ones too.</summary>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The ids.</returns>
    /// <exception cref="PublishJournalStoreException">They cannot be listed.</exception>
    IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default);
}
