namespace ThreadsSdk.Scheduling.Lanes;

/// <summary>Represents what became of an attempt to publish a post: it is settled, or tried again.</summary>
internal sealed record PublishOutcome
{
    private PublishOutcome() { }

    /// <summary>Gets what became of it; null if it is tried again.</summary>
    public PostSettlement? Settlement { get; private init; }

    /// <summary>Gets why and when it is tried again; null if it is settled.</summary>
    public Hold? Hold { get; private init; }

    /// <summary>Gets why the user's next post waits although this one is published; null if it does not.</summary>
    public Hold? Rest { get; init; }

    /// <summary>Gets a value indicating whether a used up quota may be the reason, so that it is asked.</summary>
    public bool MayBeQuota { get; init; }

    public static PublishOutcome Published(IEnumerable<string> postIds, bool keepsJournal = false) =>
        new()
        {
            Settlement = new PostSettlement(ScheduledPostState.Published)
            {
                PostIds = string.Join(',', postIds),
                KeepsJournal = keepsJournal,
            },
        };

    public static PublishOutcome Parked(ScheduleProblem problem, string reason, IEnumerable<string>? postIds = null) =>
        new()
        {
            Settlement = new PostSettlement(ScheduledPostState.Parked)
            {
                Problem = problem,
                Reason = reason,
                PostIds =
                    postIds is null ? null
                    : string.Join(',', postIds) is { Length: > 0 } ids ? ids
                    : null,
                KeepsJournal = true,
            },
        };

    public static PublishOutcome Again(ScheduleProblem problem, TimeSpan after, string reason, bool hasBegun) =>
        new() { Hold = new Hold(problem, after, reason) { HasBegun = hasBegun } };
}
