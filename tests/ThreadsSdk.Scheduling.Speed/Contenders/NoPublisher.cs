using System.Globalization;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Drains;
using ThreadsSdk.Scheduling.Lanes;

namespace ThreadsSdk.Scheduling.Speed.Contenders;

/// <summary>Says that each post is published at once.</summary>
internal sealed class NoPublisher : IPostPublisher
{
    public Task<PublishOutcome> PublishAsync(BegunPost post, IPublishJournalStore journals, CancellationToken cancellationToken) =>
        Task.FromResult(PublishOutcome.Published([post.Id.ToString(CultureInfo.InvariantCulture)]));

    public Task<QuotaReading?> ReadQuotasAsync(string userId, CancellationToken cancellationToken) => Task.FromResult<QuotaReading?>(null);
}
