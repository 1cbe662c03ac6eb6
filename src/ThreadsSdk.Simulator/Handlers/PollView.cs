using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Shows the poll of a post.</summary>
internal static class PollView
{
    public static Poll? Of(PostNode post) => post.Poll is not { Answers: var answers } poll
        ? null
        : new Poll
        {
            OptionA = answers.OptionA,
            OptionB = answers.OptionB,
            OptionC = answers.OptionC,
            OptionD = answers.OptionD,
            OptionAVotesPercentage = poll.Share(0, answers.OptionA),
            OptionBVotesPercentage = poll.Share(1, answers.OptionB),
            OptionCVotesPercentage = poll.Share(2, answers.OptionC),
            OptionDVotesPercentage = poll.Share(3, answers.OptionD),
            TotalVotes = poll.Total,
            ExpirationTimestamp = WholeSecond.Of(post.PublishedAt.AddSeconds(ThreadsLimits.PollDuration)),
        };
}
