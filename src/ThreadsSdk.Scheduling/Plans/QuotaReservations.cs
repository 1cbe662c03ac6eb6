using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Lanes;

namespace ThreadsSdk.Scheduling.Plans;

/// <summary>Takes room from a user's quota for what the app does itself. The lane's row is locked meanwhile, so that it is taken once.</summary>
internal sealed class QuotaReservations(ScheduleDatabase database)
{
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(15);

    private ScheduleTables Tables => database.Tables;

    private string Now => database.Dialect.Now;

    public Task<DateTimeOffset?> ReserveAsync(string userId, ThreadsQuota quota, int count, CancellationToken cancellationToken) =>
        database.TransactAsync(session => ReserveAsync(session, userId, quota, count, cancellationToken), cancellationToken);

    private async Task<DateTimeOffset?> ReserveAsync(
        ScheduleSession session,
        string userId,
        ThreadsQuota quota,
        int count,
        CancellationToken cancellationToken
    )
    {
        SqlValue[] values = [new("user", userId), new("quota", quota.Name), new("count", count), new("window", quota.Window)];
        await session
            .ExecuteAsync(
                $"""
                INSERT INTO {Tables.Lanes} AS lane ("UserId", "Planned", "Fence", "LeaseUntil") VALUES (@user, 0, {Now}, 0)
                ON CONFLICT ("UserId") DO UPDATE SET "Planned" = lane."Planned"
                """,
                cancellationToken,
                values
            )
            .ConfigureAwait(false);
        var (used, limit, firstEnds, now) = (
            await session
                .QueryAsync(
                    $"""
                    SELECT "Budget", {Used(quota)}, {FirstEnd(quota)}, {Now} FROM {Tables.Lanes} WHERE "UserId" = @user
                    """,
                    row =>
                    {
                        var budget = LaneBudget.Parse(row.Text(0));
                        return (
                            row.GetInt64(1) + Elsewhere(budget, quota),
                            Limit(budget, quota),
                            row.Time(2),
                            Moment.FromColumn(row.GetInt64(3))
                        );
                    },
                    cancellationToken,
                    values
                )
                .ConfigureAwait(false)
        )[0];
        if (used + count > limit)
        {
            return firstEnds ?? now + AskAgain;
        }

        await session
            .ExecuteAsync(
                $"""INSERT INTO {Tables.QuotaUses} ("UserId", "Quota", "Count", "At") VALUES (@user, @quota, @count, {Now})""",
                cancellationToken,
                values
            )
            .ConfigureAwait(false);
        return null;
    }

    private string Used(ThreadsQuota quota) =>
        ColumnOf(quota) is { } column ? QuotaSql.Used(database, column, quota) : QuotaSql.Reserved(database, quota);

    /// <summary>Returns when the first of what was used leaves the window.</summary>
    private string FirstEnd(ThreadsQuota quota)
    {
        var uses = $"""
            SELECT min("At") + @window AS "End" FROM {Tables.QuotaUses} WHERE "UserId" = @user AND "Quota" = @quota AND "At" > {Now} - @window
            """;
        return ColumnOf(quota) is { } column
            ? $"""
                (SELECT min("End") FROM ({uses} UNION ALL SELECT min("SettledAt") + @window FROM {Tables.Posts}
                    WHERE "UserId" = @user AND "SettledAt" > {Now} - @window AND "PostIds" IS NOT NULL AND "{column}" > 0) AS ends)
                """
            : $"({uses})";
    }

    private static string? ColumnOf(ThreadsQuota quota) =>
        quota == ThreadsQuotas.Posts ? "Posts"
        : quota == ThreadsQuotas.Replies ? "Replies"
        : null;

    private static long Limit(LaneBudget budget, ThreadsQuota quota) =>
        quota == ThreadsQuotas.Posts ? budget.Posts
        : quota == ThreadsQuotas.Replies ? budget.Replies
        : quota.Total;

    private static long Elsewhere(LaneBudget budget, ThreadsQuota quota) =>
        quota == ThreadsQuotas.Posts ? budget.PostsElsewhere
        : quota == ThreadsQuotas.Replies ? budget.RepliesElsewhere
        : 0;
}
