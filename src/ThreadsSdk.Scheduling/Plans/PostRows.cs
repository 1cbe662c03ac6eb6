using System.Collections.Immutable;
using System.Data.Common;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Plans;

/// <summary>Reads rows of the table of posts.</summary>
internal static class PostRows
{
    public const string Columns =
        "\"Id\", \"UserId\", \"Key\", \"State\", \"At\", \"Plan\", \"RecurringName\", \"WaitsUntil\", \"Problem\", \"Reason\", \"Attempts\", "
        + "\"BegunAt\", \"SettledAt\", \"PostIds\", \"EqualPostId\", \"PlanHash\"";

    public static StoredPost Read(DbDataReader row) =>
        new(
            new ScheduledPost
            {
                Id = row.GetInt64(0),
                UserId = row.GetString(1),
                IdempotencyKey = row.GetString(2),
                State = (ScheduledPostState)row.GetInt32(3),
                At = Moment.FromColumn(row.GetInt64(4)),
                Plan = PublishPlanJson.Parse(row.GetString(5)),
                RecurringName = row.Text(6),
                WaitsUntil = row.Time(7),
                Problem = row.IsDBNull(8) ? null : (ScheduleProblem)row.GetInt32(8),
                Reason = row.Text(9),
                Attempts = row.GetInt32(10),
                BegunAt = row.Time(11),
                SettledAt = row.Time(12),
                PostIds = row.Text(13) is { Length: > 0 } ids ? [.. ids.Split(',')] : ImmutableArray<string>.Empty,
                EqualPostId = row.Number(14),
            },
            row.GetString(15)
        );
}

/// <summary>Represents a post as it is stored.</summary>
/// <param name="Post">The post.</param>
/// <param name="PlanHash">The hash of its plan.</param>
internal readonly record struct StoredPost(ScheduledPost Post, string PlanHash);
