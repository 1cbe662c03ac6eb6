using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Lanes;

namespace ThreadsSdk.Scheduling.Drains;

/// <summary>Publishes a post that is due.</summary>
internal interface IPostPublisher
{
    /// <summary>Publishes, or continues with the journal of a worker before.</summary>
    /// <param name="post">The post.</param>
    /// <param name="journals">The store of its journal, which refuses once another worker has the lane.</param>
    /// <param name="cancellationToken">A token that is canceled when the worker stops, or loses the lane.</param>
    /// <returns>What became of it.</returns>
    Task<PublishOutcome> PublishAsync(BegunPost post, IPublishJournalStore journals, CancellationToken cancellationToken);

    /// <summary>Asks for the user's quotas.</summary>
    /// <returns>The quotas; null if they cannot be read.</returns>
    Task<QuotaReading?> ReadQuotasAsync(string userId, CancellationToken cancellationToken);
}

/// <summary>Represents what Threads says about a user's quotas.</summary>
internal sealed record QuotaReading(int Posts, int PostsUsed, int Replies, int RepliesUsed);
