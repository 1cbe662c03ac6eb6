using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Lanes;

/// <summary>
/// Gives workers the right to publish for a user. A lane is taken with a number, its fence; every write names the fence and locks the lane's
/// row, so whoever was paused while another took the lane changes nothing when it wakes.
/// </summary>
internal sealed class LaneTable(ScheduleDatabase database)
{
    private readonly LaneSql _sql = new(database.Dialect, database.Tables);

    /// <summary>Takes lanes that are due within a time, those that wait longest first.</summary>
    public Task<List<TakenLane>> TakeAsync(int count, TimeSpan ahead, TimeSpan lease, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session =>
                session.QueryAsync(
                    _sql.Take,
                    TakenLane.Read,
                    cancellationToken,
                    new SqlValue("count", (long)count),
                    new SqlValue("ahead", ahead),
                    new SqlValue("lease", lease)
                ),
            cancellationToken
        );

    /// <summary>Keeps a lane for longer.</summary>
    /// <returns>False if another worker has it.</returns>
    public Task<bool> RenewAsync(TakenLane lane, TimeSpan lease, CancellationToken cancellationToken) =>
        WriteAsync(lane, _sql.Renew, cancellationToken, new SqlValue("lease", lease));

    /// <summary>Marks the lane's first post as begun, if it is due by the database's clock.</summary>
    /// <returns>The post; null if none is due, or another worker has the lane.</returns>
    public async Task<BegunPost?> BeginAsync(TakenLane lane, CancellationToken cancellationToken)
    {
        var begun = await database
            .WriteAsync(session => session.QueryAsync(_sql.Begin, BegunPost.Read, cancellationToken, Held(lane, [])), cancellationToken)
            .ConfigureAwait(false);
        return begun.Count == 0 ? null : begun[0];
    }

    /// <summary>Gets when the lane's next post is due, and the time; null if another worker has the lane.</summary>
    public async Task<LaneOutlook?> LookAsync(TakenLane lane, CancellationToken cancellationToken)
    {
        var outlook = await database
            .ReadAsync(session => session.QueryAsync(_sql.Look, LaneOutlook.Read, cancellationToken, Held(lane, [])), cancellationToken)
            .ConfigureAwait(false);
        return outlook.Count == 0 ? null : outlook[0];
    }

    /// <summary>Saves the journal of a post that is being published.</summary>
    /// <returns>False if another worker has the lane.</returns>
    public Task<bool> SaveJournalAsync(TakenLane lane, long postId, string journal, CancellationToken cancellationToken) =>
        WriteAsync(lane, _sql.SaveJournal, cancellationToken, new SqlValue("id", postId), new SqlValue("journal", journal));

    /// <summary>Records what became of a post that was begun, and begins the next one with it where that is due too.</summary>
    /// <returns>When the lane's next post is due, null if another worker has the lane; and the next post, null if none was begun.</returns>
    public async Task<(LaneOutlook? Outlook, BegunPost? Next)> SettleAsync(
        TakenLane lane,
        long postId,
        PostSettlement settlement,
        bool beginsNext,
        CancellationToken cancellationToken
    )
    {
        SqlValue[] values =
        [
            new("id", postId),
            new("state", (int)settlement.State),
            new("problem", (int?)settlement.Problem),
            new("reason", settlement.Reason),
            new("ids", settlement.PostIds),
            new("keeps", settlement.KeepsJournal ? 1 : 0),
        ];
        var sql = beginsNext ? _sql.SettleAndBegin : _sql.Settle;
        var (outlook, next) = await database
            .WriteAsync(
                session => session.QueryAsync(sql, LaneOutlook.Read, BegunPost.Read, cancellationToken, Held(lane, values)),
                cancellationToken
            )
            .ConfigureAwait(false);
        return (outlook.Count == 0 ? null : outlook[0], next.Count == 0 ? null : next[0]);
    }

    /// <summary>Records that a post that was begun is tried again.</summary>
    /// <returns>False if another worker has the lane.</returns>
    public Task<bool> PostponeAsync(TakenLane lane, long postId, Hold hold, CancellationToken cancellationToken) =>
        WriteAsync(
            lane,
            _sql.Postpone,
            cancellationToken,
            new SqlValue("id", postId),
            new SqlValue("begun", hold.HasBegun ? 1 : 0),
            new SqlValue("failed", hold.Problem == ScheduleProblem.Quota ? 0 : 1),
            new SqlValue("until", hold.For),
            new SqlValue("problem", (int)hold.Problem),
            new SqlValue("reason", hold.Reason)
        );

    /// <summary>
    /// Gives a lane back with its next moment. What is planned at the same instant is not missed: the statement changes nothing then, and is
    /// repeated.
    /// </summary>
    /// <param name="lane">The lane.</param>
    /// <param name="hold">What holds the lane; null for nothing.</param>
    /// <param name="yields">Whether others that are due go first.</param>
    /// <param name="budget">What is known of the user's quotas.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    public async Task GiveBackAsync(TakenLane lane, Hold? hold, bool yields, string? budget, CancellationToken cancellationToken)
    {
        SqlValue[] values =
        [
            new("hold", hold?.For ?? TimeSpan.Zero),
            new("yields", yields ? 1 : 0),
            new("reason", hold?.Reason),
            new("budget", budget),
        ];
        while (
            !await WriteAsync(lane, _sql.GiveBack, cancellationToken, values).ConfigureAwait(false)
            && await LookAsync(lane, cancellationToken).ConfigureAwait(false) is not null
        )
        {
            // Something was planned just now.
        }
    }

    private async Task<bool> WriteAsync(TakenLane lane, string sql, CancellationToken cancellationToken, params SqlValue[] values) =>
        await database
            .WriteAsync(session => session.ExecuteAsync(sql, cancellationToken, Held(lane, values)), cancellationToken)
            .ConfigureAwait(false) == 1;

    /// <summary>Returns the values of a statement about a lane that was taken.</summary>
    private static SqlValue[] Held(TakenLane lane, SqlValue[] values) => [new("user", lane.UserId), new("fence", lane.Fence), .. values];
}
