namespace ThreadsSdk.Simulator.State;

/// <summary>Represents a poll and its votes, in the order of its options.</summary>
internal sealed record PostPoll(PollAttachment Options, IReadOnlyList<int> Votes)
{
    /// <summary>Returns the poll with one vote more.</summary>
    public PostPoll With(int index) => this with { Votes = [.. Votes.Select((votes, i) => i == index ? votes + 1 : votes)] };

    /// <summary>Gets the texts of its options; null for those it does not have.</summary>
    public IReadOnlyList<string?> Texts => [Options.OptionA, Options.OptionB, Options.OptionC, Options.OptionD];

    public int Total => Votes.Sum();

    public double? Share(int index, string? option) =>
        option is null ? null
        : Total == 0 ? 0
        : Math.Round((double)Votes[index] / Total, 4);
}
