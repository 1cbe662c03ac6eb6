using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Media;

namespace ThreadsSdk.Scheduling.Plans;

/// <summary>Changes, moves and cancels posts, and pauses users.</summary>
internal sealed class PostChanges(ScheduleDatabase database)
{
    private readonly ChangeSql _sql = new(database.Dialect, database.Tables);
    private readonly PlanSql _plans = new(database.Dialect, database.Tables);
    private readonly MediaTable _media = new(database);

    public async Task<ScheduledPost?> ChangeAsync(long id, PublishPlan plan, CancellationToken cancellationToken)
    {
        var inspected = await plan.InspectMediaAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var hash = NewPost.HashOf(inspected);
        return await database
            .TransactAsync(
                async session =>
                {
                    var (kept, mediaKey) = await _media.AddAsync(session, inspected, cancellationToken).ConfigureAwait(false);
                    return await ChangeAsync(
                            session,
                            id,
                            _sql.Change,
                            "is published in part, or not to be changed any more",
                            cancellationToken,
                            new SqlValue("plan", kept.ToJson()),
                            new SqlValue("hash", hash),
                            new SqlValue("posts", NewPost.Count(kept, isReply: false)),
                            new SqlValue("replies", NewPost.Count(kept, isReply: true)),
                            new SqlValue("media", mediaKey)
                        )
                        .ConfigureAwait(false);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    public Task<ScheduledPost?> MoveAsync(long id, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.TransactAsync(session => MoveAsync(session, id, Moment.ToColumn(at), cancellationToken), cancellationToken);

    public Task<ScheduledPost?> RunNowAsync(long id, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async session =>
            {
                var now = await session.QueryAsync(_sql.Now, static row => row.GetInt64(0), cancellationToken).ConfigureAwait(false);
                return await MoveAsync(session, id, now[0], cancellationToken).ConfigureAwait(false);
            },
            cancellationToken
        );

    public Task<ScheduledPost?> CancelAsync(long id, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async session =>
                await FindAsync(session, id, cancellationToken).ConfigureAwait(false) is { State: ScheduledPostState.Canceled } canceled
                    ? canceled
                    : await ChangeAsync(session, id, _sql.Cancel, "can not be canceled any more", cancellationToken).ConfigureAwait(false),
            cancellationToken
        );

    public Task PauseAsync(string userId, string? reason, CancellationToken cancellationToken) =>
        database.WriteAsync(
            session => session.ExecuteAsync(_sql.Pause, cancellationToken, new SqlValue("user", userId), new SqlValue("reason", reason)),
            cancellationToken
        );

    public async Task<bool> ResumeAsync(string userId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var resumed = await database
                .WriteAsync(
                    session => session.ExecuteAsync(_sql.Resume, cancellationToken, new SqlValue("user", userId)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (resumed == 1)
            {
                return true;
            }

            var paused = await database
                .ReadAsync(
                    session => session.QueryAsync(_sql.IsPaused, static _ => true, cancellationToken, new SqlValue("user", userId)),
                    cancellationToken
                )
                .ConfigureAwait(false);
            if (paused.Count == 0)
            {
                return false;
            }
        }
    }

    private async Task<ScheduledPost?> MoveAsync(ScheduleSession session, long id, long at, CancellationToken cancellationToken)
    {
        if (await FindAsync(session, id, cancellationToken).ConfigureAwait(false) is not { } post)
        {
            return null;
        }

        // The lane first, as planning does, so that neither waits for what the other has.
        await session
            .ExecuteAsync(_plans.RaiseLane, cancellationToken, new SqlValue("user", post.UserId), new SqlValue("due", at))
            .ConfigureAwait(false);
        return await ChangeAsync(session, id, _sql.Move, "can not be moved any more", cancellationToken, new SqlValue("at", at))
            .ConfigureAwait(false);
    }

    private async Task<ScheduledPost?> ChangeAsync(
        ScheduleSession session,
        long id,
        string sql,
        string refusal,
        CancellationToken cancellationToken,
        params SqlValue[] values
    )
    {
        var changed = await session
            .QueryAsync(sql, PostRows.Read, cancellationToken, [new SqlValue("id", id), .. values])
            .ConfigureAwait(false);
        if (changed.Count == 1)
        {
            return changed[0].Post;
        }

        return await FindAsync(session, id, cancellationToken).ConfigureAwait(false) is { } post
            ? throw new ScheduleConflictException(
                $"The scheduled post {id} is in the state {post.State}, and {refusal}. Nothing was changed."
            )
            {
                Post = post,
            }
            : null;
    }

    private async Task<ScheduledPost?> FindAsync(ScheduleSession session, long id, CancellationToken cancellationToken)
    {
        var found = await session.QueryAsync(_sql.Read, PostRows.Read, cancellationToken, new SqlValue("id", id)).ConfigureAwait(false);
        return found.Count == 1 ? found[0].Post : null;
    }
}
