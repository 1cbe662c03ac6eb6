using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Deletes journals nobody needs any more. One with a key stays, so that the same is not published again.</summary>
internal static class JournalCleaning
{
    /// <summary>After all is out and cleaned up.</summary>
    public static async Task FinishAsync(FilePublishJournalStore journals, PublishJournal journal, CancellationToken cancellationToken)
    {
        if (JournalNames.IsForOnce(journal.Id) && journal.Leases.IsEmpty)
            await journals.DeleteAsync(journal.Id, cancellationToken);
    }

    /// <summary>After a post was refused before anything was published.</summary>
    public static async Task ForgetAsync(FilePublishJournalStore journals, string id, CancellationToken cancellationToken)
    {
        if (JournalNames.IsForOnce(id)
            && await journals.LoadAsync(id, cancellationToken) is { Leases.IsEmpty: true } journal
            && journal.Posts.All(post => post.PublishingSince is null))
        {
            await journals.DeleteAsync(id, cancellationToken);
        }
    }
}
