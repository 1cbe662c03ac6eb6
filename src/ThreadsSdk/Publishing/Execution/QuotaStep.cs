namespace ThreadsSdk.Publishing.Execution;

/// <summary>Reads the quotas, and refuses or waits if they do not suffice.</summary>
internal sealed class QuotaStep(PublishRun run, IPublishingApi publishing)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    /// <summary>Ensures that the remaining quota suffices for everything still to be published.</summary>
    public async Task CheckAsync()
    {
        if (run.Options.Quota != QuotaCheck.None && !run.Journal.IsPublished)
        {
            await WaitAsync(from: 0).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the remaining quota suffices for the posts from an index on.</summary>
    public async Task WaitAsync(int from)
    {
        var (posts, replies) = Needed(from);
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            run.Report(PublishStage.CheckQuota);
            var limit = await publishing
                .GetLimitAsync(run.Journal.UserId, PublishingLimitFields.ForQuotaUsage, cancellationToken: run.CancellationToken)
                .ConfigureAwait(false);
            var lack =
                Lack(posts, limit.QuotaUsage, limit.Config, "posts") ?? Lack(replies, limit.ReplyQuotaUsage, limit.ReplyConfig, "replies");
            if (lack is null)
            {
                return;
            }

            if (run.Options.Quota != QuotaCheck.Wait)
            {
                throw lack;
            }

            run.Report(PublishStage.CheckQuota, wait);
            await run.WaitAsync(wait, lack.Message).ConfigureAwait(false);
        }
    }

    private (int Posts, int Replies) Needed(int from)
    {
        var (posts, replies) = (0, 0);
        foreach (var post in run.Journal.Posts.Skip(from).Where(static post => post.PostId is null && post.Plan.RepostedPostId is null))
        {
            _ = post.Plan.IsReply ? replies++ : posts++;
        }

        return (posts, replies);
    }

    private PublishQuotaException? Lack(int needed, int? used, QuotaConfig? quota, string what)
    {
        if (needed == 0 || quota?.QuotaTotal is not { } total || total - (used ?? 0) >= needed)
        {
            return null;
        }

        var left = Math.Max(0, total - (used ?? 0));
        return new PublishQuotaException($"The quota of {what} has {left} of {total} left, but {needed} are needed.")
        {
            Journal = run.Journal,
            Needed = needed,
            Left = left,
            Total = total,
            Window = quota.QuotaDuration,
        };
    }
}
