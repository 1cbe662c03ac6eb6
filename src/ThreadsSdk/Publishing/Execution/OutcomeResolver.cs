namespace ThreadsSdk.Publishing.Execution;

/// <summary>Finds a post whose publication got no response among the user's newest posts.</summary>
internal sealed class OutcomeResolver(PublishRun run, NewestPosts newest)
{
    /// <summary>The tolerated difference by which Meta's clock may be behind ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private readonly Rivals _rivals = new(run);

    /// <summary>Searches for the one post that can be the given one, and records its id.</summary>
    /// <param name="post">The post to find.</param>
    /// <param name="isOut">True if it is known to be published, so that one without a text can be identified by its kind.</param>
    /// <param name="patience">How long to search, because it takes a while until a post is listed.</param>
    public async Task<Finding> FindAsync(PostHandle post, bool isOut, TimeSpan patience)
    {
        if (!isOut && !PostMatch.IsDistinct(post.Plan))
        {
            return Finding.Unknown;
        }

        var began = run.Now;
        for (var poll = 0; ; poll++)
        {
            if (await SearchAsync(post).ConfigureAwait(false) is not { } seen)
            {
                return Finding.Unknown;
            }

            var (free, isContested) = await _rivals.SortOutAsync(post, seen.Meant).ConfigureAwait(false);
            if (isOut && free.IsEmpty && run.Now - began >= PollSchedule.ListLag)
            {
                // It would be listed by now, so it can only be one that Meta's clock has dated before its container.
                (free, isContested) = await _rivals.SortOutAsync(post, seen.Doubtful).ConfigureAwait(false);
            }

            if (free.Length == 1 && !isContested)
            {
                await post.SavePublishedAsync(free[0], shared: null).ConfigureAwait(false);
                return Finding.Found;
            }

            var wait = RetrySchedule.Delay(poll);
            if (free.Length > 1 || run.Now - began >= patience || (isOut && !run.HasTimeFor(wait)))
            {
                return isOut || seen.Doubtful.Count > 0 || free.Length > 0 ? Finding.Unknown : Finding.Absent;
            }

            await run.WaitAsync(wait, "It is not known yet whether the post is published.").ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Lists the posts that may be the given one, back to when its container was created. One that is older by Meta's clock may belong to
    /// an earlier run, or be this one if that clock is behind; it counts as doubtful.
    /// </summary>
    private async Task<(List<string> Meant, List<string> Doubtful)?> SearchAsync(PostHandle post)
    {
        var began = WholeSecond(Later(post.State.ContainerSince ?? post.State.PublishingSince, run.Journal.StartedAt));
        var since = began - ClockSkew;
        var parent = post.ParentId;
        List<string> meant = [],
            doubtful = [];
        var isWhole = true;

        try
        {
            await foreach (var item in newest.SinceAsync(since, isReply: parent is not null, _ => isWhole = false).ConfigureAwait(false))
            {
                if (PostMatch.Is(post.Plan, parent, item) && !IsKnown(item.Id))
                {
                    (item.Timestamp < began ? doubtful : meant).Add(item.Id);
                }
            }
        }
        catch (ThreadsPermissionException)
        {
            // Without the scope to read replies, the posts cannot tell.
            return null;
        }

        // What could not be read may be the very post.
        return isWhole ? (meant, doubtful) : null;
    }

    /// <summary>Returns the later time. A draft may be older than its publication.</summary>
    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    /// <summary>Truncates a time to whole seconds, because the times of posts have no fractions.</summary>
    private static DateTimeOffset WholeSecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    private bool IsKnown(string id) => run.Journal.Posts.Any(post => post.PostId == id);
}
