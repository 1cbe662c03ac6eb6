namespace ThreadsSdk.Scheduling;

/// <summary>Represents whether a schedule is kept: what is due and waits for a worker, and what is parked.</summary>
public sealed record ScheduleSummary
{
    /// <summary>Gets how many posts are due and not published yet. Those of users who are paused or held do not count.</summary>
    public required int Due { get; init; }

    /// <summary>Gets for how long the first of them has been due; zero if none is.</summary>
    public required TimeSpan LongestDue { get; init; }

    /// <summary>Gets how many posts are parked.</summary>
    public required int Parked { get; init; }
}
