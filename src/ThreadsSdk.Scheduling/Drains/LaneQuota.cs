using ThreadsSdk.Scheduling.Clocks;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Lanes;

namespace ThreadsSdk.Scheduling.Drains;

/// <summary>Keeps a user within the quotas of 24 hours, for as long as the worker has the lane: nobody else publishes for the user then.</summary>
internal sealed class LaneQuota(DrainServices services, TakenLane lane)
{
    private readonly DatabaseClock _clock = services.Clock;
    private LaneBudget _budget = LaneBudget.Parse(lane.Budget);
    private int _usedPosts = lane.UsedPosts;
    private int _usedReplies = lane.UsedReplies;

    /// <summary>Returns what is to be kept of it with the lane; null if Threads was never asked.</summary>
    public string? ToJson() => _budget.AskedAt is null ? null : _budget.ToJson();

    /// <summary>Counts a post that is out.</summary>
    public void Count(BegunPost post) => (_usedPosts, _usedReplies) = (_usedPosts + post.Posts, _usedReplies + post.Replies);

    /// <summary>Moves a post that does not fit.</summary>
    /// <returns>Why and until when it waits; null if it fits.</returns>
    public async Task<PublishOutcome?> CheckAsync(BegunPost post, CancellationToken stop)
    {
        if (post.Journal is not null)
        {
            // It was within the budget when it was begun, and may be out in part.
            return null;
        }

        var now = Moment.ToColumn(_clock.GetUtcNow());
        if (_budget.IsOld(now))
        {
            await AskAsync(post, now, stop).ConfigureAwait(false);
        }

        if (_budget.Fits(post, _usedPosts, _usedReplies))
        {
            services.Telemetry.BudgetLeft(_budget.Posts - _budget.PostsElsewhere - _usedPosts);
            return null;
        }

        if (_budget.AskedAt != now)
        {
            await AskAsync(post, now, stop).ConfigureAwait(false);
        }

        return _budget.Fits(post, _usedPosts, _usedReplies) ? null : await MoveAsync(post, stop).ConfigureAwait(false);
    }

    /// <summary>Asks whether the quota is the reason for a refusal.</summary>
    /// <returns>Why and until when the post waits; null if it is not.</returns>
    public async Task<PublishOutcome?> FindReasonAsync(BegunPost post, CancellationToken stop)
    {
        await AskAsync(post, Moment.ToColumn(_clock.GetUtcNow()), stop).ConfigureAwait(false);
        return _budget.Fits(post, _usedPosts, _usedReplies) ? null : await MoveAsync(post, stop).ConfigureAwait(false);
    }

    /// <summary>Asks Threads what of the quota is used. What the schedule has not published itself came from elsewhere.</summary>
    private async Task AskAsync(BegunPost post, long now, CancellationToken stop)
    {
        if (await services.Publisher.ReadQuotasAsync(post.UserId, stop).ConfigureAwait(false) is { } quotas)
        {
            _budget = new LaneBudget
            {
                AskedAt = now,
                Posts = quotas.Posts,
                Replies = quotas.Replies,
                PostsElsewhere = Math.Max(0, quotas.PostsUsed - _usedPosts),
                RepliesElsewhere = Math.Max(0, quotas.RepliesUsed - _usedReplies),
            };
        }
    }

    private async Task<PublishOutcome> MoveAsync(BegunPost post, CancellationToken stop)
    {
        var wait = await services.Window.UntilAsync(lane, post, _budget, stop).ConfigureAwait(false);
        var until = (_clock.GetUtcNow() + wait).UtcDateTime;
        var text =
            $"The quota of 24 hours is used up: {_usedPosts + _budget.PostsElsewhere} of {_budget.Posts} posts and "
            + $"{_usedReplies + _budget.RepliesElsewhere} of {_budget.Replies} replies. It is tried again at {until:yyyy-MM-dd HH:mm:ss} UTC.";
        return PublishOutcome.Again(ScheduleProblem.Quota, wait, text, hasBegun: false);
    }
}
