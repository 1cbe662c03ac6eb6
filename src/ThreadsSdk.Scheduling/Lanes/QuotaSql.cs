using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Lanes;

/// <summary>The parts of statements about lanes that add up what the lane's user has used of a quota.</summary>
internal static class QuotaSql
{
    public static string Used(ScheduleDatabase database, string column, ThreadsQuota quota) =>
        Used(database.Dialect, database.Tables, column, quota);

    public static string Used(Dialect dialect, ScheduleTables tables, string column, ThreadsQuota quota) =>
        $"""
            (SELECT coalesce(sum("{column}"), 0) FROM {tables.Posts} AS done WHERE done."UserId" = {tables.Lanes}."UserId"
                AND done."SettledAt" > {Since(dialect, quota)} AND done."PostIds" IS NOT NULL) + {Reserved(dialect, tables, quota)}
            """;

    public static string Reserved(ScheduleDatabase database, ThreadsQuota quota) => Reserved(database.Dialect, database.Tables, quota);

    private static string Reserved(Dialect dialect, ScheduleTables tables, ThreadsQuota quota) =>
        $"""
            (SELECT coalesce(sum("Count"), 0) FROM {tables.QuotaUses} AS used WHERE used."UserId" = {tables.Lanes}."UserId"
                AND used."At" > {Since(dialect, quota)} AND used."Quota" = '{quota.Name}')
            """;

    private static string Since(Dialect dialect, ThreadsQuota quota) => $"{dialect.Now} - {Moment.ToColumn(quota.Window)}";
}
