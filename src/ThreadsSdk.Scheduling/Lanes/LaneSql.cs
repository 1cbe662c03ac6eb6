using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Lanes;

/// <summary>The statements about lanes and the posts in work. A post costs two of them, and its lane two each time it is taken.</summary>
internal sealed class LaneSql
{
    public LaneSql(Dialect dialect, ScheduleTables tables)
    {
        var (now, lanes, posts) = (dialect.Now, tables.Lanes, tables.Posts);
        var held = $"""EXISTS (SELECT 1 FROM {lanes} WHERE "UserId" = @user AND "Fence" = @fence{dialect.Locked})""";

        var mayPublish =
            $"""EXISTS (SELECT 1 FROM {lanes} WHERE "UserId" = @user AND "Fence" = @fence AND "PausedAt" IS NULL{dialect.Locked})""";
        var (usedPosts, usedReplies) = (
            QuotaSql.Used(dialect, tables, "Posts", ThreadsQuotas.Posts),
            QuotaSql.Used(dialect, tables, "Replies", ThreadsQuotas.Replies)
        );

        Take = $"""
            WITH due AS MATERIALIZED (
                SELECT "UserId" AS "DueUser" FROM {lanes} WHERE "NextAt" <= {now} + @ahead AND "LeaseUntil" <= {now}
                ORDER BY "NextAt" LIMIT @count{dialect.SkipLocked})
            UPDATE {lanes} SET "Fence" = "Fence" + 1, "LeaseUntil" = {now} + @lease
            FROM due WHERE {lanes}."UserId" = due."DueUser"
            RETURNING "UserId", "Fence", "NextAt", "Budget", {now}, {usedPosts}, {usedReplies}
            """;

        Renew = $"""UPDATE {lanes} SET "LeaseUntil" = {now} + @lease WHERE "UserId" = @user AND "Fence" = @fence""";

        Begin = $"""
            UPDATE {posts} SET "State" = 1, "DueAt" = 0, "BegunAt" = coalesce("BegunAt", {now}), "Attempts" = "Attempts" + 1,
                "WaitsUntil" = NULL, "Problem" = NULL, "Reason" = NULL
            WHERE "Id" = (SELECT "Id" FROM {posts} WHERE "UserId" = @user AND "DueAt" <= {now} ORDER BY "DueAt", "Id" LIMIT 1)
                AND "DueAt" <= {now} AND {mayPublish}
            RETURNING "Id", "UserId", "At", "BegunAt", "Attempts", "Plan", "Journal", "MediaKey", "LateUpTo", "Posts", "Replies", "TraceParent",
                "Failures", (SELECT "HeldUntil" FROM {lanes} WHERE "UserId" = @user),
                (SELECT next."DueAt" FROM {posts} AS next WHERE next."UserId" = @user AND next."DueAt" IS NOT NULL AND next."Id" <> {posts}."Id"
                    ORDER BY next."DueAt" LIMIT 1)
            """;

        Look = $"""
            SELECT (SELECT "DueAt" FROM {posts} WHERE "UserId" = @user AND "DueAt" IS NOT NULL ORDER BY "DueAt" LIMIT 1), {now} FROM {lanes}
            WHERE "UserId" = @user AND "Fence" = @fence
            """;

        SaveJournal = $"""UPDATE {posts} SET "Journal" = @journal WHERE "Id" = @id AND "State" = 1 AND {held}""";

        Settle = $"""
            UPDATE {posts} SET "State" = @state, "DueAt" = NULL, "SettledAt" = {now}, "Problem" = @problem, "Reason" = @reason,
                "PostIds" = @ids, "Journal" = CASE WHEN @keeps = 1 THEN "Journal" ELSE NULL END
            WHERE "Id" = @id AND "State" = 1 AND {held}
            RETURNING (SELECT "DueAt" FROM {posts} WHERE "UserId" = @user AND "DueAt" IS NOT NULL AND "Id" <> @id ORDER BY "DueAt" LIMIT 1), {now}
            """;

        SettleAndBegin = $"{Settle}; {Begin}";

        // One that Threads was not asked to publish yet is planned again, so that it can be moved and canceled.
        Postpone = $"""
            UPDATE {posts} SET "State" = CASE WHEN @begun = 1 THEN 1 ELSE 0 END, "DueAt" = CASE WHEN @begun = 1 THEN 0 ELSE "At" END,
                "BegunAt" = CASE WHEN @begun = 1 THEN "BegunAt" ELSE NULL END, "WaitsUntil" = {now} + @until,
                "Failures" = "Failures" + @failed,
                "Problem" = @problem, "Reason" = @reason WHERE "Id" = @id AND "State" = 1 AND {held}
            """;

        // The counter is compared with itself: as it was when the statement began, and as it is once the row is locked.
        GiveBack = $"""
            UPDATE {lanes} AS lane SET "LeaseUntil" = 0, "Budget" = @budget,
                "Reason" = CASE WHEN "PausedAt" IS NULL THEN @reason ELSE "Reason" END,
                "HeldUntil" = CASE WHEN @hold > 0 THEN {now} + @hold ELSE "HeldUntil" END,
                "NextAt" = CASE WHEN "PausedAt" IS NOT NULL THEN NULL ELSE (
                    SELECT CASE WHEN (@hold > 0 OR @yields = 1) AND "DueAt" < {now} + @hold THEN {now} + @hold ELSE "DueAt" END
                    FROM (SELECT "DueAt" FROM {posts} WHERE "UserId" = @user AND "DueAt" IS NOT NULL ORDER BY "DueAt" LIMIT 1) AS next) END
            WHERE "UserId" = @user AND "Fence" = @fence AND "Planned" = (SELECT "Planned" FROM {lanes} WHERE "UserId" = @user)
            """;
    }

    public string Take { get; }

    public string Renew { get; }

    public string Begin { get; }

    public string Look { get; }

    public string SaveJournal { get; }

    public string Settle { get; }

    public string SettleAndBegin { get; }

    public string Postpone { get; }

    public string GiveBack { get; }
}
