namespace ThreadsSdk.Simulator.State;

/// <summary>Represents a poll and its votes, in the order of its options.</summary>
internal sealed record PostPoll(PollAttachment Options, IReadOnlyList<int> Votes)
{
    public int Total => Votes.Sum();

    public double? Share(int index, string? option) =>
        option is null ? null
        : Total == 0 ? 0
        : Math.Round((double)Votes[index] / Total, 4);
}
