namespace ThreadsSdk.Publishing;

/// <summary>
/// Stores the journals of publications, so that these can continue after a crash. Implementations must be thread-safe. A store on disk or
/// in a database also serves many processes, of which only one at a time can advance the same journal.
/// </summary>
public interface IPublishJournalStore
{
    /// <summary>Reads a journal.</summary>
    /// <param name="id">The id of the journal.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The journal as last saved; null if there is none.</returns>
    /// <exception cref="PublishJournalStoreException">The journal could not be read.</exception>
    /// <example>
    /// <code language="csharp">
    /// IPublishJournalStore store = new FilePublishJournalStore("/var/lib/app/journals");
    /// await foreach (string id in store.ListAsync(cancellationToken))
    /// {
    ///     PublishJournal? journal = await store.LoadAsync(id, cancellationToken);
    ///     Console.WriteLine($"{id}: {(journal is { IsPublished: true } ? "published" : "interrupted")}");
    /// }
    /// </code>
    /// </example>
    ValueTask<PublishJournal?> LoadAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Saves a journal, provided that the stored revision is the one before it. No stored journal counts as revision 0. Once the call
    /// returns, the journal survives a crash.
    /// </summary>
    /// <param name="journal">The journal.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the journal is stored.</returns>
    /// <exception cref="PublishJournalConflictException">
    /// Another revision is stored, because another caller publishes with the same journal.
    /// </exception>
    /// <exception cref="PublishJournalStoreException">The journal could not be saved.</exception>
    ValueTask SaveAsync(PublishJournal journal, CancellationToken cancellationToken = default);

    /// <summary>
    /// Acquires the exclusive right to publish with a journal, which need not exist yet. Only <see cref="TryLeaseAsync"/> checks leases:
    /// journals can be read and saved with or without one.
    /// </summary>
    /// <param name="id">The id of the journal.</param>
    /// <param name="duration">
    /// The duration of the lease unless it is renewed, by the store's clock. A store that notices when a process ends may keep it longer.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The lease; null while another caller holds it, in this process or another.</returns>
    /// <exception cref="PublishJournalStoreException">The lease could not be acquired.</exception>
    ValueTask<IPublishJournalLease?> TryLeaseAsync(string id, TimeSpan duration, CancellationToken cancellationToken = default);

    /// <summary>Deletes a journal. Afterwards the same post can be published again.</summary>
    /// <param name="id">The id of the journal.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>True if there was a journal; otherwise false.</returns>
    /// <exception cref="PublishJournalStoreException">The journal could not be deleted.</exception>
    ValueTask<bool> DeleteAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Lists the ids of all journals, including completed ones.</summary>
    /// <param name="cancellationToken">A token to cancel the listing.</param>
    /// <returns>The ids.</returns>
    /// <exception cref="PublishJournalStoreException">The journals could not be listed.</exception>
    IAsyncEnumerable<string> ListAsync(CancellationToken cancellationToken = default);
}
