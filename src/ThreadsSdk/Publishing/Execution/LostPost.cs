namespace ThreadsSdk.Publishing.Execution;

/// <summary>Finds a post whose publication got no answer among the newest of the user.</summary>
internal sealed class LostPost(PublishRun run, NewestPosts newest)
{
    /// <summary>How far Meta's clock may be behind ours.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(2);

    private readonly Rivals _rivals = new(run);

    /// <summary>Looks for the one post that can only be the one meant, and writes down its id.</summary>
    /// <param name="index">Which post of the journal is meant.</param>
    /// <param name="isOut">Whether it is known to be out, so that one without a text can be told by its kind.</param>
    /// <param name="patience">How long to look, since it takes a while until a post is listed.</param>
    public async Task<Finding> FindAsync(int index, bool isOut, TimeSpan patience)
    {
        if (!isOut && !PostMatch.IsDistinct(run.Post(index)))
        {
            return Finding.Unknown;
        }

        var began = run.Now;
        for (var look = 0; ; look++)
        {
            if (await LookAsync(index).ConfigureAwait(false) is not { } seen)
            {
                return Finding.Unknown;
            }

            var (free, isContested) = await _rivals.SortOutAsync(index, seen.Meant).ConfigureAwait(false);
            if (isOut && free.IsEmpty && run.Now - began >= Waits.Lag)
            {
                // It would be listed by now, so it can only be one that Meta's clock has dated before its container.
                (free, isContested) = await _rivals.SortOutAsync(index, seen.Doubtful).ConfigureAwait(false);
            }

            if (free.Length == 1 && !isContested)
            {
                await run.SavePublishedAsync(index, free[0], shared: null).ConfigureAwait(false);
                return Finding.Found;
            }

            var wait = Waits.BeforeRetry(look);
            if (free.Length > 1 || run.Now - began >= patience || (isOut && !run.HasTimeFor(wait)))
            {
                return isOut || seen.Doubtful.Count > 0 || free.Length > 0 ? Finding.Unknown : Finding.Absent;
            }

            await run.WaitAsync(wait, "It is not known yet whether the post is out.").ConfigureAwait(false);
        }
    }

    /// <summary>
    /// What may be the post, back to when its container was made. One that is older by Meta's clock may be the post of an earlier run, or this
    /// one when that clock is behind: it leaves a doubt.
    /// </summary>
    private async Task<(List<string> Meant, List<string> Doubtful)?> LookAsync(int index)
    {
        var post = run.Post(index);
        var began = WholeSecond(Later(post.ContainerSince ?? post.PublishingSince, run.Journal.StartedAt));
        var since = began - ClockSkew;
        var parent = post.IsReplyToPrevious ? run.Post(index - 1).PostId : post.Options.ReplyToId;
        List<string> meant = [], doubtful = [];
        var isWhole = true;

        try
        {
            await foreach (var item in newest.SinceAsync(since, isReply: parent is not null, _ => isWhole = false).ConfigureAwait(false))
            {
                if (PostMatch.Is(post, parent, item) && !IsKnown(item.Id))
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

    /// <summary>A draft may be older than its publication.</summary>
    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    /// <summary>Times of posts have no fractions.</summary>
    private static DateTimeOffset WholeSecond(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));

    private bool IsKnown(string id)
    {
        foreach (var post in run.Journal.Posts)
        {
            if (post.PostId == id)
            {
                return true;
            }
        }

        return false;
    }
}
