using System.Data.Common;
using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Lanes;

/// <summary>Represents the lane of a user that this worker has taken. Times are microseconds by the clock of the database.</summary>
internal sealed record TakenLane
{
    public required string UserId { get; init; }

    /// <summary>Gets the number it was taken with.</summary>
    public required long Fence { get; init; }

    /// <summary>Gets the moment it was taken for.</summary>
    public required long NextAt { get; init; }

    /// <summary>Gets what is known of the user's quotas, as JSON.</summary>
    public string? Budget { get; init; }

    public required long Now { get; init; }

    /// <summary>Gets the posts of the last 24 hours.</summary>
    public required int UsedPosts { get; init; }

    /// <summary>Gets the replies of the last 24 hours.</summary>
    public required int UsedReplies { get; init; }

    /// <summary>Reads a row of <see cref="LaneSql.Take"/>.</summary>
    public static TakenLane Read(DbDataReader row) =>
        new()
        {
            UserId = row.GetString(0),
            Fence = row.GetInt64(1),
            NextAt = row.GetInt64(2),
            Budget = row.Text(3),
            Now = row.GetInt64(4),
            UsedPosts = (int)row.GetInt64(5),
            UsedReplies = (int)row.GetInt64(6),
        };
}

/// <summary>Represents when a lane's next post is due, in microseconds by the clock of the database.</summary>
/// <param name="DueAt">The moment; null if there is no post.</param>
/// <param name="Now">The time.</param>
internal readonly record struct LaneOutlook(long? DueAt, long Now)
{
    public static LaneOutlook Read(DbDataReader row) => new(row.Number(0), row.GetInt64(1));

    /// <summary>Determines whether the next post is due within a time.</summary>
    public bool IsDueWithin(TimeSpan time) => DueAt <= Now + Moment.ToColumn(time);
}

/// <summary>Represents a post that a worker has begun.</summary>
internal sealed record BegunPost
{
    public required long Id { get; init; }

    public required string UserId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the moment from which it could be published: its own, or the end of what held the lane.</summary>
    public required DateTimeOffset PossibleAt { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>Gets how many times it was begun, this one included.</summary>
    public required int Attempts { get; init; }

    /// <summary>Gets how many of them have failed in a way that passes. The others ended with their worker.</summary>
    public required int Failures { get; init; }

    /// <summary>Gets when the post behind it is due, in microseconds; null if there is none.</summary>
    public long? NextDueAt { get; init; }

    public required string Plan { get; init; }

    public string? Journal { get; init; }

    public string? MediaKey { get; init; }

    public TimeSpan? LateUpTo { get; init; }

    public required int Posts { get; init; }

    public required int Replies { get; init; }

    public string? TraceParent { get; init; }

    /// <summary>Reads a row of <see cref="LaneSql.Begin"/>.</summary>
    public static BegunPost Read(DbDataReader row) =>
        new()
        {
            Id = row.GetInt64(0),
            UserId = row.GetString(1),
            At = Moment.FromColumn(row.GetInt64(2)),
            BegunAt = Moment.FromColumn(row.GetInt64(3)),
            Attempts = row.GetInt32(4),
            Plan = row.GetString(5),
            Journal = row.Text(6),
            MediaKey = row.Text(7),
            LateUpTo = row.Number(8) is { } late ? TimeSpan.FromMicroseconds(late) : null,
            Posts = row.GetInt32(9),
            Replies = row.GetInt32(10),
            TraceParent = row.Text(11),
            Failures = row.GetInt32(12),
            PossibleAt = Moment.FromColumn(Math.Max(row.GetInt64(2), row.Number(13) ?? 0)),
            NextDueAt = row.Number(14),
        };
}

/// <summary>Represents what became of a post.</summary>
internal sealed record PostSettlement(ScheduledPostState State)
{
    public ScheduleProblem? Problem { get; init; }

    public string? Reason { get; init; }

    public string? PostIds { get; init; }

    /// <summary>Gets a value indicating whether the journal is still needed: to try again, or to clean up.</summary>
    public bool KeepsJournal { get; init; }
}

/// <summary>Represents why nothing is published for a user, and for how long from now.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="For">How long.</param>
/// <param name="Reason">The problem in words.</param>
internal sealed record Hold(ScheduleProblem Problem, TimeSpan For, string Reason)
{
    /// <summary>
    /// Gets a value indicating whether Threads was asked to publish some of the post, so that it stays the first and is not to be moved.
    /// </summary>
    public required bool HasBegun { get; init; }
}
