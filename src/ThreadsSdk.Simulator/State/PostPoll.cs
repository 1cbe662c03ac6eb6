namespace ThreadsSdk.Simulator.State;

/// <summary>A poll and its votes, in the order of its answers.</summary>
internal sealed record PostPoll(PollAttachment Answers, IReadOnlyList<int> Votes)
{
    public int Total => Votes.Sum();

    public double? Share(int index, string? answer) =>
        answer is null ? null : Total == 0 ? 0 : Math.Round((double)Votes[index] / Total, 4);
}
