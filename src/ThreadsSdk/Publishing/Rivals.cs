using System.Collections.Immutable;

namespace ThreadsSdk.Publishing;

/// <summary>The other journals of the store, of the same user: what was published with one of them is not what is looked for.</summary>
internal sealed class Rivals(PublishRun run)
{
    /// <summary>Which of the posts may be the one meant, and whether another journal that is being published may claim them.</summary>
    public async Task<(ImmutableArray<string> Free, bool IsContested)> SortOutAsync(int index, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return ([], false);
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var isContested = false;
        await foreach (var journal in OthersAsync().ConfigureAwait(false))
        {
            foreach (var post in journal.Posts)
            {
                if (post.PostId is { } id)
                {
                    taken.Add(id);
                }
                else
                {
                    isContested |= post.PublishingSince is not null && SaysTheSame(post, run.Post(index));
                }
            }
        }

        return ([.. ids.Where(id => !taken.Contains(id))], isContested);
    }

    private static bool SaysTheSame(JournalPost one, JournalPost other) =>
        one.RepostedPostId == other.RepostedPostId
        && one.Options.QuotePostId == other.Options.QuotePostId
        && string.Equals(one.Options.Text?.Trim(), other.Options.Text?.Trim(), StringComparison.Ordinal);

    private async IAsyncEnumerable<PublishJournal> OthersAsync()
    {
        if (run.Options.Journals is not { } journals)
        {
            yield break;
        }

        await foreach (var id in journals.ListAsync(run.CancellationToken).ConfigureAwait(false))
        {
            if (id != run.Journal.Id && await TryLoadAsync(journals, id).ConfigureAwait(false) is { } other && other.UserId == run.Journal.UserId)
            {
                yield return other;
            }
        }
    }

    /// <summary>A journal that cannot be understood is a matter of whoever publishes with it.</summary>
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
