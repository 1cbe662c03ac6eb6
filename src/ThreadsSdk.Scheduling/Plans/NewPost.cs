using System.Security.Cryptography;
using System.Text;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Database;

namespace ThreadsSdk.Scheduling.Plans;

/// <summary>Represents a post that is about to be planned, as its row holds it.</summary>
internal sealed record NewPost
{
    public required string UserId { get; init; }

    public required string Key { get; init; }

    public required long At { get; init; }

    public required string Plan { get; init; }

    public required string PlanHash { get; init; }

    public required int Posts { get; init; }

    public required int Replies { get; init; }

    public string? MediaKey { get; init; }

    public long? LateUpTo { get; init; }

    public string? RecurringName { get; init; }

    public string? TraceParent { get; init; }

    /// <summary>Returns the row of a request whose files are in the schedule already.</summary>
    public static NewPost From(ScheduleRequest request, PublishPlan plan, string hash, string? mediaKey, string? traceParent) =>
        new()
        {
            UserId = request.UserId,
            Key = request.IdempotencyKey ?? RandomNumberGenerator.GetHexString(32, lowercase: true),
            At = Moment.ToColumn(request.At),
            Plan = plan.ToJson(),
            PlanHash = hash,
            Posts = Count(plan, isReply: false),
            Replies = Count(plan, isReply: true),
            MediaKey = mediaKey,
            LateUpTo = request.LateUpTo is { } late ? Moment.ToColumn(late) : null,
            TraceParent = traceParent,
        };

    public static string HashOf(PublishPlan plan) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(plan.ToJson())));

    /// <summary>Counts what a plan takes from a quota. A repost takes nothing.</summary>
    public static int Count(PublishPlan plan, bool isReply) =>
        plan.Posts.Count(post => post.RepostedPostId is null && (post.IsReplyToPrevious || post.Options.ReplyToId is not null) == isReply);
}
