using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Lanes;

/// <summary>Finds out when a user's quota has room again: a day after enough of what was published.</summary>
internal sealed class QuotaWindow(ScheduleDatabase database)
{
    /// <summary>
    /// The wait where nothing of the schedule's own leaves the window in time: what was published elsewhere may have left it by then.
    /// </summary>
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(15);

    /// <summary>Returns the time until a post fits.</summary>
    public async Task<TimeSpan> UntilAsync(TakenLane lane, BegunPost post, LaneBudget budget, CancellationToken cancellationToken)
    {
        var uses = await database
            .ReadAsync(
                session => session.QueryAsync(Sql(), Use.Read, cancellationToken, new SqlValue("user", lane.UserId)),
                cancellationToken
            )
            .ConfigureAwait(false);
        var (posts, replies) = (uses.Sum(static use => use.Posts), uses.Sum(static use => use.Replies));
        if (uses.Count == 0)
        {
            return AskAgain;
        }

        var now = uses[0].Now;
        foreach (var use in uses.OrderBy(static use => use.EndsAt))
        {
            (posts, replies) = (posts - use.Posts, replies - use.Replies);
            if (budget.Fits(post, posts, replies))
            {
                return TimeSpan.FromMicroseconds(Math.Max(1, use.EndsAt - now)) + TimeSpan.FromSeconds(1);
            }
        }

        return AskAgain;
    }

    private string Sql()
    {
        var (now, tables) = (database.Dialect.Now, database.Tables);
        var (posts, replies) = (Moment.ToColumn(ThreadsQuotas.Posts.Window), Moment.ToColumn(ThreadsQuotas.Replies.Window));
        return $"""
            SELECT "SettledAt" + {posts}, "Posts", "Replies", {now} FROM {tables.Posts}
            WHERE "UserId" = @user AND "SettledAt" > {now} - {posts} AND "PostIds" IS NOT NULL
            UNION ALL SELECT "At" + {posts}, "Count", 0, {now} FROM {tables.QuotaUses}
            WHERE "UserId" = @user AND "At" > {now} - {posts} AND "Quota" = '{ThreadsQuotas.Posts.Name}'
            UNION ALL SELECT "At" + {replies}, 0, "Count", {now} FROM {tables.QuotaUses}
            WHERE "UserId" = @user AND "At" > {now} - {replies} AND "Quota" = '{ThreadsQuotas.Replies.Name}'
            """;
    }

    private readonly record struct Use(long EndsAt, int Posts, int Replies, long Now)
    {
        public static Use Read(System.Data.Common.DbDataReader row) =>
            new(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetInt64(3));
    }
}
