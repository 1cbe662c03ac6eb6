using System.Globalization;
using ThreadsSdk.Publishing;
using ThreadsSdk.Scheduling.Lanes;
using ThreadsSdk.Scheduling.Media;

namespace ThreadsSdk.Scheduling.Drains;

/// <summary>Publishes with the client of the post's user.</summary>
internal sealed class ThreadsPostPublisher(IThreadsClientFactory clients, MediaTable media) : IPostPublisher
{
    public async Task<PublishOutcome> PublishAsync(BegunPost post, IPublishJournalStore journals, CancellationToken cancellationToken)
    {
        try
        {
            await using var files = new OpenMedia(media, post.MediaKey);
            var plan = await PublishPlanJson.Parse(post.Plan).WithSourcesAsync(files.OpenAsync, cancellationToken).ConfigureAwait(false);
            var watch = UsageWatch.Begin();
            var options = new PublishOptions { IdempotencyKey = $"schedule:{post.Id}", JournalStore = journals };
            var result = await clients.ForUser(post.UserId).PublishAsync(plan, options, cancellationToken).ConfigureAwait(false);
            return PublishOutcome.Published(
                result.Posts.Select(static published => published.Id),
                keepsJournal: !result.Journal.Leases.IsDefaultOrEmpty
            ) with
            {
                Rest = watch.FindRest() is { } rest ? Resting(rest.For, rest.Percent) : null,
            };
        }
        catch (PublishJournalConflictException)
        {
            // Another worker has the lane: there is nothing left to record.
            throw;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return FailureJudge.Judge(e, post.Failures + 1, wasBegun: post.Journal is not null);
        }
    }

    private static Hold Resting(TimeSpan time, double percent) =>
        new(
            ScheduleProblem.Quota,
            time,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{percent:F0} % of a rate limit of Meta's is used. The next post is published in {time.TotalMinutes:F0} minutes."
            )
        )
        {
            HasBegun = false,
        };

    public async Task<QuotaReading?> ReadQuotasAsync(string userId, CancellationToken cancellationToken)
    {
        try
        {
            var limit = await clients
                .ForUser(userId)
                .Publishing.GetLimitAsync(userId, PublishingLimitFields.ForQuotaUsage, cancellationToken: cancellationToken)
                .ConfigureAwait(false);
            return new QuotaReading(
                limit.Config?.QuotaTotal ?? (int)ThreadsQuotas.Posts.Total,
                limit.QuotaUsage ?? 0,
                limit.ReplyConfig?.QuotaTotal ?? (int)ThreadsQuotas.Replies.Total,
                limit.ReplyQuotaUsage ?? 0
            );
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Without an answer the documented quota holds; publishing itself says what is wrong.
            return null;
        }
    }
}
