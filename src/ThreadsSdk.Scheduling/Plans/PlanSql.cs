using System.Globalization;
using System.Text;
using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Plans;

/// <summary>The statements that plan. Posts go in many at a time; their lanes are raised first, in order, so that no two planners wait for each other.</summary>
internal sealed class PlanSql(Dialect dialect, ScheduleTables tables)
{
    /// <summary>The most rows of one statement, so that its parameters stay below what SQLite takes.</summary>
    public const int MostRows = 200;

    private static readonly string[] Columns =
    [
        "UserId",
        "Key",
        "At",
        "DueAt",
        "LateUpTo",
        "Plan",
        "PlanHash",
        "Posts",
        "Replies",
        "MediaKey",
        "RecurringName",
        "TraceParent",
    ];

    private static readonly long Day = Moment.ToColumn(TimeSpan.FromDays(1));

    /// <summary>
    /// Raises the counters of lanes, and has them taken no later than their new posts are due. A new lane begins with a number nobody has, so
    /// that no worker of a deleted one has it too.
    /// </summary>
    public string RaiseLanes(int count)
    {
        var lanes = tables.Lanes;
        var rows = Rows(count, row => $"(@user{row}, @next{row}, 1, {dialect.Now}, 0)");
        return $"""
            INSERT INTO {lanes} AS lane ("UserId", "NextAt", "Planned", "Fence", "LeaseUntil") VALUES {rows}
            ON CONFLICT ("UserId") DO UPDATE SET "Planned" = lane."Planned" + 1, "NextAt" = {NextOf("excluded.\"NextAt\"")}
            """;
    }

    /// <summary>Raises the counter of a lane that is there.</summary>
    public string RaiseLane =>
        $"""UPDATE {tables.Lanes} AS lane SET "Planned" = "Planned" + 1, "NextAt" = {NextOf("@due")} WHERE "UserId" = @user""";

    /// <summary>
    /// Adds posts whose key is new for their user, and finds an equal one of the day of each.
    /// </summary>
    public string AddPosts(int count)
    {
        var names = string.Join(", ", Columns.Select(static column => $"\"{column}\""));
        var rows = Rows(count, static row => $"({string.Join(", ", Columns.Select(column => $"@{column}{row}"))})");
        return $"""
            WITH new ({names}) AS (VALUES {rows})
            INSERT INTO {tables.Posts} ({names}, "State", "Attempts", "Failures", "EqualPostId")
            SELECT {names}, 0, 0, 0, (SELECT min(other."Id") FROM {tables.Posts} AS other
                WHERE other."UserId" = new."UserId" AND other."PlanHash" = new."PlanHash"
                    AND other."At" > new."At" - {Day} AND other."At" < new."At" + {Day} AND other."State" < 3)
            FROM new WHERE true ON CONFLICT ("UserId", "Key") DO NOTHING
            RETURNING {PostRows.Columns}
            """;
    }

    public string ReadByKey => $"""SELECT {PostRows.Columns} FROM {tables.Posts} WHERE "UserId" = @user AND "Key" = @key""";

    public static IEnumerable<SqlValue> ValuesOf(NewPost post, int row) =>
        [
            new($"UserId{row}", post.UserId),
            new($"Key{row}", post.Key),
            new($"At{row}", post.At),
            new($"DueAt{row}", post.At),
            new($"LateUpTo{row}", post.LateUpTo),
            new($"Plan{row}", post.Plan),
            new($"PlanHash{row}", post.PlanHash),
            new($"Posts{row}", post.Posts),
            new($"Replies{row}", post.Replies),
            new($"MediaKey{row}", post.MediaKey),
            new($"RecurringName{row}", post.RecurringName),
            new($"TraceParent{row}", post.TraceParent),
        ];

    /// <summary>The next moment of a lane for which something becomes due: never before the end of what holds it, and none while it is paused.</summary>
    private static string NextOf(string due) =>
        $"""
            CASE WHEN lane."PausedAt" IS NOT NULL THEN NULL
                WHEN lane."NextAt" <= {due} OR lane."NextAt" <= lane."HeldUntil" THEN lane."NextAt"
                WHEN lane."HeldUntil" > {due} THEN lane."HeldUntil" ELSE {due} END
            """;

    private static string Rows(int count, Func<string, string> row)
    {
        var rows = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            rows.Append(i == 0 ? "" : ", ").Append(row(i.ToString(CultureInfo.InvariantCulture)));
        }

        return rows.ToString();
    }
}
