using System.Collections.Concurrent;
using System.Globalization;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Drains;
using ThreadsSdk.Scheduling.Lanes;

namespace ThreadsSdk.Scheduling.Tests.Support;

/// <summary>Publishes nothing, remembers what it was asked to, and answers as a test wants it.</summary>
internal sealed class FakePublisher : IPostPublisher
{
    public ConcurrentQueue<(string UserId, string Text)> Published { get; } = [];

    /// <summary>What becomes of a post; null to publish it.</summary>
    public Func<BegunPost, PublishOutcome?> Decide { get; set; } = static _ => null;

    /// <summary>What happens while a post is published.</summary>
    public Func<BegunPost, IPublishJournalStore, CancellationToken, Task> Meanwhile { get; set; } = static (_, _, _) => Task.CompletedTask;

    public QuotaReading? Quotas { get; set; }

    public int QuotaReadings { get; private set; }

    public IEnumerable<string> Texts => Published.Select(static post => post.Text);

    public async Task<PublishOutcome> PublishAsync(BegunPost post, IPublishJournalStore journals, CancellationToken cancellationToken)
    {
        await Meanwhile(post, journals, cancellationToken);
        if (Decide(post) is { } outcome)
        {
            return outcome;
        }

        Published.Enqueue((post.UserId, PublishPlanJson.Parse(post.Plan).Posts[0].Options.Text ?? ""));
        return PublishOutcome.Published([(post.Id + 1000).ToString(CultureInfo.InvariantCulture)]);
    }

    public Task<QuotaReading?> ReadQuotasAsync(string userId, CancellationToken cancellationToken)
    {
        QuotaReadings++;
        return Task.FromResult(Quotas);
    }
}
