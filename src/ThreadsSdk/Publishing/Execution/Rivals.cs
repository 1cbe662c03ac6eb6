using System.Collections.Immutable;

namespace ThreadsSdk.Publishing.Execution;

/// <summary>Excludes posts that other journals of the same user and store have published.</summary>
internal sealed class Rivals(PublishRun run)
{
    /// <summary>Determines which of the posts may be the given one, and whether another journal in progress may claim them.</summary>
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
