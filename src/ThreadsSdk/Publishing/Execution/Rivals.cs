using System.Collections.Immutable;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>The other journals of the store, of the same user: what was published with one of them is not what is looked for.</summary>
internal sealed class Rivals(PublishRun run)
{
    /// <summary>Which of the posts may be the one meant, and whether another journal that is being published may claim them.</summary>
    public async Task<(ImmutableArray<string> Free, bool IsContested)> SortOutAsync(PostHandle meant, IReadOnlyList<string> ids)
    {
        if (ids.Count == 0)
        {
            return ([], false);
        }

        var taken = new HashSet<string>(StringComparer.Ordinal);
        var isContested = false;
        await foreach (var journal in new OtherJournals(run).ReadAsync().ConfigureAwait(false))
        {
            foreach (var post in journal.Posts)
            {
                if (post.PostId is { } id)
                {
                    taken.Add(id);
                }
                else
                {
                    isContested |= post.PublishingSince is not null && PostMatch.SaysTheSame(post.Plan, meant.Plan);
                }
            }
        }

        return ([.. ids.Where(id => !taken.Contains(id))], isContested);
    }
}
