namespace ThreadsSdk.Publishing.Execution;

/// <summary>Lists the other journals of the store for the same user.</summary>
internal sealed class OtherJournals(PublishRun run)
{
    public async IAsyncEnumerable<PublishJournal> ReadAsync()
    {
        if (run.Options.JournalStore is not { } journals)
        {
            yield break;
        }

        await foreach (var id in journals.ListAsync(run.CancellationToken).ConfigureAwait(false))
        {
            if (
                id != run.Journal.Id
                && await TryLoadAsync(journals, id).ConfigureAwait(false) is { } other
                && other.UserId == run.Journal.UserId
            )
            {
                yield return other;
            }
        }
    }

    /// <summary>Loads a journal; null if it cannot be read, which only concerns whoever publishes with it.</summary>
    private async ValueTask<PublishJournal?> TryLoadAsync(IPublishJournalStore journals, string id)
    {
        try
        {
            return await journals.LoadAsync(id, run.CancellationToken).ConfigureAwait(false);
        }
        catch (PublishJournalStoreException)
        {
            return null;
        }
    }
}
