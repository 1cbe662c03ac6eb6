namespace ThreadsSdk.Scheduling.Database;

/// <summary>Creates the tables of the schedule where no context does, as its model would.</summary>
internal static class ScheduleSchema
{
    public static Task CreateAsync(ScheduleDatabase database, CancellationToken cancellationToken) =>
        database.TransactAsync(
            async session =>
            {
                foreach (var statement in Statements(database.Dialect, database.Tables))
                {
                    await session.ExecuteAsync(statement, cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken
        );

    private static IEnumerable<string> Statements(Dialect dialect, ScheduleTables tables) =>
        [
            $"""
                CREATE TABLE IF NOT EXISTS {tables.Posts} (
                    "Id" {dialect.Identity},
                    "UserId" varchar(256) NOT NULL,
                    "Key" varchar(300) NOT NULL,
                    "State" integer NOT NULL,
                    "At" bigint NOT NULL,
                    "DueAt" bigint NULL,
                    "LateUpTo" bigint NULL,
                    "Plan" text NOT NULL,
                    "PlanHash" varchar(64) NOT NULL,
                    "Posts" integer NOT NULL,
                    "Replies" integer NOT NULL,
                    "MediaKey" varchar(64) NULL,
                    "RecurringName" varchar(100) NULL,
                    "EqualPostId" bigint NULL,
                    "Journal" text NULL,
                    "Attempts" integer NOT NULL,
                "Failures" integer NOT NULL,
                    "WaitsUntil" bigint NULL,
                    "Problem" integer NULL,
                    "Reason" varchar(2000) NULL,
                    "BegunAt" bigint NULL,
                    "SettledAt" bigint NULL,
                    "PostIds" text NULL,
                    "TraceParent" text NULL)
                """,
            $"""
                CREATE TABLE IF NOT EXISTS {tables.Lanes} (
                    "UserId" varchar(256) NOT NULL PRIMARY KEY,
                    "NextAt" bigint NULL,
                    "LeaseUntil" bigint NOT NULL,
                    "Fence" bigint NOT NULL,
                    "Planned" bigint NOT NULL,
                    "PausedAt" bigint NULL,
                    "HeldUntil" bigint NULL,
                    "Reason" varchar(2000) NULL,
                    "Budget" text NULL)
                """,
            $"""
                CREATE TABLE IF NOT EXISTS {tables.Recurring} (
                    "UserId" varchar(256) NOT NULL,
                    "Name" varchar(100) NOT NULL,
                    "Plan" text NOT NULL,
                    "MediaKey" varchar(64) NULL,
                    "Cron" text NOT NULL,
                    "Zone" text NOT NULL,
                    "NextAt" bigint NOT NULL,
                    PRIMARY KEY ("UserId", "Name"))
                """,
            $"""
                CREATE TABLE IF NOT EXISTS {tables.Media} (
                    "Key" varchar(64) NOT NULL,
                    "Item" integer NOT NULL,
                    "Chunk" integer NOT NULL,
                    "Bytes" {dialect.Bytes} NOT NULL,
                    "AddedAt" bigint NOT NULL,
                    PRIMARY KEY ("Key", "Item", "Chunk"))
                """,
            $"""
                CREATE TABLE IF NOT EXISTS {tables.QuotaUses} (
                    "Id" {dialect.Identity},
                    "UserId" varchar(256) NOT NULL,
                    "Quota" varchar(40) NOT NULL,
                    "Count" integer NOT NULL,
                    "At" bigint NOT NULL)
                """,
            Index(tables.Posts, isUnique: true, "UserId", "Key"),
            Index(tables.Posts, isUnique: false, "UserId", "DueAt", "Id"),
            Index(tables.Posts, isUnique: false, "UserId", "At", "Id"),
            Index(tables.Posts, isUnique: false, "State", "At", "Id"),
            Index(tables.Posts, isUnique: false, "UserId", "SettledAt"),
            Index(tables.Posts, isUnique: false, "MediaKey"),
            Index(tables.Lanes, isUnique: false, "NextAt"),
            Index(tables.Recurring, isUnique: false, "NextAt"),
            Index(tables.Media, isUnique: false, "AddedAt"),
            Index(tables.QuotaUses, isUnique: false, "UserId", "At"),
            Index(tables.QuotaUses, isUnique: false, "At"),
        ];

    private static string Index(string table, bool isUnique, params string[] columns)
    {
        var name = $"IX_{table.Trim('"')}_{string.Join('_', columns)}";
        var list = string.Join(", ", columns.Select(static column => $"\"{column}\""));
        return $"CREATE {(isUnique ? "UNIQUE " : "")}INDEX IF NOT EXISTS \"{name}\" ON {table} ({list})";
    }
}
