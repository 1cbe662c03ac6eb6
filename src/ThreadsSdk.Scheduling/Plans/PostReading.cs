using System.Data.Common;
using System.Runtime.CompilerServices;
using ThreadsSdk.Scheduling.Database;
using ThreadsSdk.Scheduling.Lanes;

namespace ThreadsSdk.Scheduling.Plans;

/// <summary>Reads posts, and what holds for a user.</summary>
internal sealed class PostReading(ScheduleDatabase database)
{
    private const int PageSize = 100;

    private ScheduleTables Tables => database.Tables;

    public async Task<ScheduledPost?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var found = await database
            .ReadAsync(
                session =>
                    session.QueryAsync(
                        $"""SELECT {PostRows.Columns} FROM {Tables.Posts} WHERE "Id" = @id""",
                        PostRows.Read,
                        cancellationToken,
                        new SqlValue("id", id)
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return found.Count == 1 ? found[0].Post : null;
    }

    /// <summary>Lists posts page by page, so that no connection is held while the caller works.</summary>
    public async IAsyncEnumerable<ScheduledPost> ListAsync(
        ScheduleQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var left = query.Limit ?? int.MaxValue;
        var last = query.After;
        while (left > 0)
        {
            var count = Math.Min(left, PageSize);
            var (sql, values) = Page(query, last, count);
            var page = await database
                .ReadAsync(session => session.QueryAsync(sql, PostRows.Read, cancellationToken, values), cancellationToken)
                .ConfigureAwait(false);
            foreach (var row in page)
            {
                last = new SchedulePlace(row.Post.At, row.Post.Id);
                yield return row.Post;
            }

            left -= page.Count;
            if (page.Count < count)
            {
                yield break;
            }
        }
    }

    public async Task<UserSchedule?> FindUserAsync(string userId, CancellationToken cancellationToken)
    {
        var found = await ReadUsersAsync("\"UserId\" = @user", userId, cancellationToken).ConfigureAwait(false);
        return found.Count == 1 ? found[0] : null;
    }

    public async IAsyncEnumerable<UserSchedule> ListStoppedUsersAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default
    )
    {
        var condition = $"""
            "UserId" > @user AND ("PausedAt" IS NOT NULL OR "HeldUntil" > {database.Dialect.Now})
            ORDER BY "UserId" LIMIT {PageSize}
            """;
        var last = "";
        while (true)
        {
            var page = await ReadUsersAsync(condition, last, cancellationToken).ConfigureAwait(false);
            foreach (var user in page)
            {
                last = user.UserId;
                yield return user;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }

    public async Task<ScheduleSummary> SummarizeAsync(CancellationToken cancellationToken)
    {
        var now = database.Dialect.Now;
        var due = $"""
            FROM {Tables.Posts} AS post JOIN {Tables.Lanes} AS lane ON lane."UserId" = post."UserId"
            WHERE post."State" IN (0, 1) AND post."At" <= {now} AND lane."PausedAt" IS NULL AND coalesce(lane."HeldUntil", 0) <= {now}
            """;
        var found = await database
            .ReadAsync(
                session =>
                    session.QueryAsync(
                        $"""
                        SELECT (SELECT count(*) {due}), {now} - (SELECT min(post."At") {due}), (SELECT count(*) FROM {Tables.Posts} WHERE "State" = 3)
                        """,
                        static row => new ScheduleSummary
                        {
                            Due = (int)row.GetInt64(0),
                            LongestDue = TimeSpan.FromMicroseconds(Math.Max(0, row.Number(1) ?? 0)),
                            Parked = (int)row.GetInt64(2),
                        },
                        cancellationToken
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return found[0];
    }

    private Task<List<UserSchedule>> ReadUsersAsync(string condition, string userId, CancellationToken cancellationToken)
    {
        var now = database.Dialect.Now;
        return database.ReadAsync(
            session =>
                session.QueryAsync(
                    $"""
                    SELECT "PausedAt", CASE WHEN "HeldUntil" > {now} THEN "HeldUntil" ELSE NULL END, "Reason",
                        (SELECT "At" FROM {Tables.Posts} WHERE "UserId" = {Tables.Lanes}."UserId" AND "DueAt" IS NOT NULL ORDER BY "DueAt", "Id" LIMIT 1),
                        "Budget", {QuotaSql.Used(database, "Posts", ThreadsQuotas.Posts)},
                        {QuotaSql.Used(database, "Replies", ThreadsQuotas.Replies)}, {QuotaSql.Reserved(database, ThreadsQuotas.Deletes)},
                        "UserId"
                    FROM {Tables.Lanes} WHERE {condition}
                    """,
                    ReadUser,
                    cancellationToken,
                    new SqlValue("user", userId)
                ),
            cancellationToken
        );
    }

    private static UserSchedule ReadUser(DbDataReader row)
    {
        var budget = LaneBudget.Parse(row.Text(4));
        return new UserSchedule
        {
            UserId = row.GetString(8),
            IsPaused = !row.IsDBNull(0),
            HeldUntil = row.Time(1),
            Reason = row.Text(2),
            NextAt = row.Time(3),
            PostsLeft = Math.Max(0, budget.Posts - budget.PostsElsewhere - (int)row.GetInt64(5)),
            RepliesLeft = Math.Max(0, budget.Replies - budget.RepliesElsewhere - (int)row.GetInt64(6)),
            DeletionsLeft = Math.Max(0, (int)(ThreadsQuotas.Deletes.Total - row.GetInt64(7))),
        };
    }

    private (string Sql, List<SqlValue> Values) Page(ScheduleQuery query, SchedulePlace? last, int count)
    {
        List<string> conditions = [];
        List<SqlValue> values = [];
        Add(query.UserId is null, "\"UserId\" = @user", new SqlValue("user", query.UserId));
        Add(query.State is null, "\"State\" = @state", new SqlValue("state", (int?)query.State));
        Add(query.From is null, "\"At\" >= @from", new SqlValue("from", query.From));
        Add(query.Until is null, "\"At\" < @until", new SqlValue("until", query.Until));
        var (order, beyond) = query.Descending ? ("DESC", "<") : ("ASC", ">");
        if (last is { } place)
        {
            conditions.Add($"(\"At\", \"Id\") {beyond} (@at, @id)");
            values.Add(new SqlValue("at", place.At));
            values.Add(new SqlValue("id", place.Id));
        }

        var where = conditions.Count == 0 ? "" : "WHERE " + string.Join(" AND ", conditions);
        return ($"SELECT {PostRows.Columns} FROM {Tables.Posts} {where} ORDER BY \"At\" {order}, \"Id\" {order} LIMIT {count}", values);

        void Add(bool isLeftOut, string condition, SqlValue value)
        {
            if (!isLeftOut)
            {
                conditions.Add(condition);
                values.Add(value);
            }
        }
    }
}
