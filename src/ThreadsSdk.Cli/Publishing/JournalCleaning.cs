using ThreadsSdk.Publishing;

namespace ThreadsSdk.Cli.Publishing;

/// <summary>Deletes journals that nobody needs any more. One with a key stays, so that the same is not published again.</summary>
internal static class JournalCleaning
{
    /// <summary>Deletes the journal of posts that are all out, unless somebody may still ask for it.</summary>
    public static async Task FinishAsync(JournalStore journals, PublishJournal journal, CancellationToken cancellationToken)
    {
        if (journal.Leases.IsEmpty && await journals.FindKindAsync(journal.Id, cancellationToken) == JournalKind.Once)
        {
            await journals.DeleteAsync(journal.Id, cancellationToken);
        }
    }

    /// <summary>Deletes the journal of a post that was refused before anything was published.</summary>
    public static async Task ForgetAsync(JournalStore journals, string id, CancellationToken cancellationToken)
    {
        if (await journals.FindKindAsync(id, cancellationToken) == JournalKind.Keyed)
        {
            return;
        }

        var journal = await journals.LoadAsync(id, cancellationToken);
        if (journal is null || (journal.Leases.IsEmpty && journal.Posts.All(post => post.PublishingSince is null)))
        {
            await journals.DeleteAsync(id, cancellationToken);
        }
    }
}
