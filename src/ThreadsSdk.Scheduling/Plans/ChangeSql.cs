using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Plans;

/// <summary>The statements that change what is planned. A post that is being published or is settled is left as it is.</summary>
internal sealed class ChangeSql(Dialect dialect, ScheduleTables tables)
{
    public string Read => $"""SELECT {PostRows.Columns} FROM {tables.Posts} WHERE "Id" = @id""";

    public string Change =>
        $"""
            UPDATE {tables.Posts} SET "Plan" = @plan, "PlanHash" = @hash, "Posts" = @posts, "Replies" = @replies, "MediaKey" = @media,
                "Journal" = NULL WHERE "Id" = @id AND "State" IN (0, 3) AND "PostIds" IS NULL RETURNING {PostRows.Columns}
            """;

    public string Move =>
        $"""
            UPDATE {tables.Posts} SET "At" = @at, "DueAt" = @at, "State" = 0, "Attempts" = 0, "Failures" = 0, "BegunAt" = NULL, "SettledAt" = NULL,
                "WaitsUntil" = NULL, "Problem" = NULL, "Reason" = NULL WHERE "Id" = @id AND "State" IN (0, 3) RETURNING {PostRows.Columns}
            """;

    public string Cancel =>
        $"""
            UPDATE {tables.Posts} SET "State" = 4, "DueAt" = NULL, "SettledAt" = {dialect.Now}, "WaitsUntil" = NULL
            WHERE "Id" = @id AND "State" IN (0, 3) RETURNING {PostRows.Columns}
            """;

    public string Now => $"SELECT {dialect.Now}";

    public string Pause =>
        $"""
            INSERT INTO {tables.Lanes} AS lane ("UserId", "NextAt", "Planned", "Fence", "LeaseUntil", "PausedAt", "Reason")
            VALUES (@user, NULL, 1, {dialect.Now}, 0, {dialect.Now}, @reason)
            ON CONFLICT ("UserId") DO UPDATE SET "Planned" = lane."Planned" + 1, "NextAt" = NULL, "PausedAt" = {dialect.Now}, "Reason" = @reason
            """;

    // The counter is compared with itself, so that what is planned at the same instant is not missed; see the lane that is given back.
    public string Resume =>
        $"""
            UPDATE {tables.Lanes} AS lane SET "Planned" = "Planned" + 1, "PausedAt" = NULL, "Reason" = NULL, "NextAt" = (
                SELECT CASE WHEN "DueAt" < lane."HeldUntil" THEN lane."HeldUntil" ELSE "DueAt" END FROM {tables.Posts}
                WHERE "UserId" = @user AND "DueAt" IS NOT NULL ORDER BY "DueAt" LIMIT 1)
            WHERE "UserId" = @user AND "PausedAt" IS NOT NULL AND "Planned" = (SELECT "Planned" FROM {tables.Lanes} WHERE "UserId" = @user)
            """;

    public string IsPaused => $"""SELECT 1 FROM {tables.Lanes} WHERE "UserId" = @user AND "PausedAt" IS NOT NULL""";
}
