using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Deletes journals nobody needs any more. One with a key stays, so that the same is not published again.</summary>
internal static class JournalCleaning
{
    /// <summary>After all is out and cleaned up.</summary>
    public static async Task FinishAsync(FilePublishJournalStore journals, PublishJournal journal, CancellationToken cancellationToken)
    {
        if (JournalNames.IsForOnce(journal.Id) && journal.Leases.IsEmpty)
            await DeleteAsync(journals, journal.Id, cancellationToken);
    }

    /// <summary>Deletes a journal. The lock of one without a key goes too, as nobody else can know its name.</summary>
    /// <returns>Whether it was there.</returns>
    public static async Task<bool> DeleteAsync(FilePublishJournalStore journals, string id, CancellationToken cancellationToken)
    {
        var wasThere = await journals.DeleteAsync(id, cancellationToken);
        if (JournalNames.IsOwn(id) && Directory.Exists(journals.Folder))
        {
            foreach (var file in Directory.GetFiles(journals.Folder, $"publish-{Path.GetFileName(id)}.json.*lock"))
                File.Delete(file);
        }

        return wasThere;
    }

    /// <summary>After a post was refused before anything was published.</summary>
    public static async Task ForgetAsync(FilePublishJournalStore journals, string id, CancellationToken cancellationToken)
    {
        if (!JournalNames.IsOwn(id))
            return;
        var journal = await journals.LoadAsync(id, cancellationToken);
        if (journal is null || (journal.Leases.IsEmpty && journal.Posts.All(post => post.PublishingSince is null)))
            await DeleteAsync(journals, id, cancellationToken);
    }
}
