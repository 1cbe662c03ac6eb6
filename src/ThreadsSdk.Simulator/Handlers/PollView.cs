using ThreadsSdk.Simulator.State;

namespace ThreadsSdk.Simulator.Handlers;

/// <summary>Shows the poll of a post.</summary>
internal static class PollView
{
    public static Poll? From(PostNode post) =>
        post.Poll is not { Options: var options } poll
            ? null
            : new Poll
            {
                OptionA = options.OptionA,
                OptionB = options.OptionB,
                OptionC = options.OptionC,
                OptionD = options.OptionD,
                OptionAVotesPercentage = poll.Share(0, options.OptionA),
                OptionBVotesPercentage = poll.Share(1, options.OptionB),
                OptionCVotesPercentage = poll.Share(2, options.OptionC),
                OptionDVotesPercentage = poll.Share(3, options.OptionD),
                TotalVotes = poll.Total,
                ExpirationTimestamp = WholeSecond.Truncate(post.PublishedAt.Add(ThreadsLimits.PollDuration)),
            };
}
